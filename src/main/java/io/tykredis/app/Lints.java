package io.tykredis.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.diagnostic.Verdict;
import io.tykredis.format.Format;
import io.tykredis.importing.Importer;
import io.tykredis.importing.Sent;
import io.tykredis.importing.SentReader;
import io.tykredis.json.Errors;
import io.tykredis.json.Fields;
import io.tykredis.json.Pointer;
import io.tykredis.json.StrictJson;
import io.tykredis.mapping.ComponentTable;
import io.tykredis.spec.RedisSpec;
import io.tykredis.spec.SpecReader;
import io.tykredis.translating.Translations;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lints a spec, or configurations. Every method throws {@link io.tykredis.json.InvalidInput} for what cannot be read. */
public final class Lints {

    private static final String SPEC = "spec";

    private final SpecReader reader;
    private final Translations translations;
    private final SentReader sentReader;
    private final Importer importer;

    Lints(SpecReader reader, Translations translations, SentReader sentReader, Importer importer) {
        this.reader = reader;
        this.translations = translations;
        this.sentReader = sentReader;
        this.importer = importer;
    }

    /** The body of a request: {@code {"spec": …}}, or {@code {"configs": …, "env": …}}. */
    public Verdict request(byte[] body, Format format) {
        Errors syntax = Errors.ofEverything();
        JsonNode node = StrictJson.read(body, syntax);
        if (!node.has(SPEC) && isConfigurations(node)) {
            return configurations(sentReader.read(node, syntax));
        }
        Fields fields = Fields.of(node, Pointer.ROOT, syntax);
        RedisSpec spec = fields == null ? null : spec(fields, syntax);
        syntax.throwIfAny();
        if (spec == null) {
            throw new IllegalStateException("no spec and no error");
        }
        return translations.lint(spec, format);
    }

    /** A file: a spec, or {@code {"configs": …, "env": …}}, which no spec has. */
    public Verdict file(byte[] content, Format format) {
        Errors syntax = Errors.ofEverything();
        JsonNode node = StrictJson.read(content, syntax);
        return isConfigurations(node)
                ? configurations(sentReader.read(node, syntax))
                : translations.lint(content, format);
    }

    /** An env file or a Compose file, whose variables name their components. */
    public Verdict variables(byte[] content) {
        return configurations(Sent.envFile(content));
    }

    /** One component's own configuration. */
    public Verdict configuration(Sent sent, ComponentTable table) {
        return new Verdict(importer.one(sent, table).diagnostics());
    }

    private Verdict configurations(Sent sent) {
        return new Verdict(importer.all(sent).diagnostics());
    }

    private static boolean isConfigurations(JsonNode node) {
        return node.has(SentReader.CONFIGS) || node.has(SentReader.ENV);
    }

    /** What cannot be read is pointed at in the body; findings, as in a translation, from the spec's own root. */
    private @Nullable RedisSpec spec(Fields fields, Errors errors) {
        fields.require(SPEC, "Send {\"spec\": {…}}, or {\"configs\": {…}, \"env\": {…}}.");
        JsonNode node = fields.any(SPEC, "an object");
        fields.rejectOthers(Map.of(
                SentReader.CONFIGS,
                "Send it in a request of its own.",
                SentReader.ENV,
                "Send it in a request of its own."));
        return node == null ? null : reader.read(node, fields.at(SPEC), errors);
    }
}
