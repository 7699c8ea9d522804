package io.tykredis.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Components;
import io.tykredis.diagnostic.Diagnostics;
import io.tykredis.diagnostic.Severity;
import io.tykredis.document.DiagnosticDocument;
import io.tykredis.format.EnvVariables;
import io.tykredis.format.Formats;
import io.tykredis.input.InputError;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.translate.Translation;
import jakarta.inject.Singleton;

/** The protocol of Terraform's {@code external} data source: query and result are flat maps of strings. */
@Singleton
public final class TerraformExternal {

    private final Translate translations;
    private final Components components;
    private final Formats formats;

    public TerraformExternal(Translate translations, Components components, Formats formats) {
        this.translations = translations;
        this.components = components;
        this.formats = formats;
    }

    /**
     * Returns the result, in an order that depends only on the query.
     *
     * @throws InvalidInput if the query, or the spec in it, is invalid
     * @throws io.tykredis.diagnostic.RejectedInput if the spec would not work, or has warnings in a strict query
     */
    public ObjectNode answer(byte[] bytes) {
        TerraformQuery query = TerraformQuery.read(bytes, components, formats);
        TranslationResult translated = translate(query);
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        Diagnostics verdict = translated.verdict();
        put(result, "ok", "true");
        put(result, "errors", Long.toString(verdict.count(Severity.ERROR)));
        put(result, "warnings", Long.toString(verdict.count(Severity.WARNING)));
        put(result, "diagnostics", DiagnosticDocument.of(verdict.diagnostics()).toString());
        TerraformForms forms = forms(query);
        for (Translation translation : translated.translations()) {
            forms.of(translation).forEach((name, text) -> put(result, name, text));
        }
        for (Translation translation : translated.translations()) {
            EnvVariables.of(translation).forEach((name, value) -> put(result, name, value));
        }
        return result;
    }

    private TranslationResult translate(TerraformQuery query) {
        byte[] spec = query.spec().getBytes(UTF_8);
        try {
            TerraformForms forms = forms(query);
            return query.component() == null
                    ? translations.all(spec, forms, query.strict())
                    : translations.one(spec, query.component(), forms, query.strict());
        } catch (InvalidInput e) {
            throw e.kind() == InvalidInput.Kind.MALFORMED ? inQuery(e) : e;
        }
    }

    /** Moves the errors of the spec to its field in the query. */
    private static InvalidInput inQuery(InvalidInput spec) {
        return new InvalidInput(
                InvalidInput.Kind.WRONG,
                spec.errors().stream()
                        .map(error -> new InputError(Pointer.of("spec"), error.code(), error.detail(), error.fix()))
                        .toList());
    }

    private TerraformForms forms(TerraformQuery query) {
        return new TerraformForms(formats, query.format());
    }

    private static void put(ObjectNode result, String key, String value) {
        if (result.has(key)) {
            throw new IllegalStateException("two values for " + key);
        }
        result.put(key, value);
    }
}
