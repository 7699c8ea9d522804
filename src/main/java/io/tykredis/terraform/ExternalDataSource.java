package io.tykredis.terraform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.diagnostic.Severity;
import io.tykredis.diagnostic.Verdict;
import io.tykredis.format.DiagnosticDocument;
import io.tykredis.format.EnvFormat;
import io.tykredis.format.EnvVariables;
import io.tykredis.format.Format;
import io.tykredis.format.Formats;
import io.tykredis.format.JsonFormat;
import io.tykredis.json.InputError;
import io.tykredis.json.InvalidInput;
import io.tykredis.json.Pointer;
import io.tykredis.mapping.Components;
import io.tykredis.mapping.Translation;
import io.tykredis.translating.Translated;
import io.tykredis.translating.Translations;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Answers Terraform's {@code external} data source: a flat map of strings for a flat map of strings. What would not work
 * is a failure, as everywhere else, so whoever has a result has {@code ok} in it.
 */
public final class ExternalDataSource {

    private final Translations translations;
    private final Components components;
    private final Formats formats;

    public ExternalDataSource(Translations translations, Components components, Formats formats) {
        this.translations = translations;
        this.components = components;
        this.formats = formats;
    }

    /**
     * The result, in an order that depends on nothing but the query.
     *
     * @throws InvalidInput if the query, or the spec in it, cannot be understood
     * @throws io.tykredis.diagnostic.Refused if the spec would not work, or is strict and has warnings
     */
    public ObjectNode answer(byte[] bytes) {
        ExternalQuery query = ExternalQuery.read(bytes, components, formats);
        Translated translated = translate(query);
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        Verdict verdict = translated.verdict();
        put(result, "ok", "true");
        put(result, "errors", Long.toString(verdict.count(Severity.ERROR)));
        put(result, "warnings", Long.toString(verdict.count(Severity.WARNING)));
        put(result, "diagnostics", DiagnosticDocument.of(verdict.diagnostics()).toString());
        for (Translation translation : translated.translations()) {
            for (Format format : forms(query)) {
                put(result, translation.table().name() + "." + format.name(), format.one(translation));
            }
        }
        for (Translation translation : translated.translations()) {
            EnvVariables.of(translation).forEach((name, value) -> put(result, name, value));
        }
        return result;
    }

    private Translated translate(ExternalQuery query) {
        byte[] spec = query.spec().getBytes(UTF_8);
        try {
            Format format = query.format() == null ? formats.require(JsonFormat.NAME) : query.format();
            return query.component() == null
                    ? translations.all(spec, format, query.strict())
                    : translations.one(spec, query.component(), format, query.strict());
        } catch (InvalidInput e) {
            throw e.kind() == InvalidInput.Kind.MALFORMED ? inQuery(e) : e;
        }
    }

    /** The query is JSON; the text in its field is none. */
    private static InvalidInput inQuery(InvalidInput spec) {
        return new InvalidInput(
                InvalidInput.Kind.WRONG,
                spec.errors().stream()
                        .map(error -> new InputError(Pointer.of("spec"), error.code(), error.detail(), error.fix()))
                        .toList());
    }

    private Set<Format> forms(ExternalQuery query) {
        Set<Format> forms = new LinkedHashSet<>();
        forms.add(formats.require(JsonFormat.NAME));
        forms.add(formats.require(EnvFormat.NAME));
        if (query.format() != null) {
            forms.add(query.format());
        }
        return forms;
    }

    private static void put(ObjectNode result, String key, String value) {
        if (result.has(key)) {
            throw new IllegalStateException("two values for " + key);
        }
        result.put(key, value);
    }
}
