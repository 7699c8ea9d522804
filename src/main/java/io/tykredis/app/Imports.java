package io.tykredis.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.format.DiagnosticDocument;
import io.tykredis.format.SpecDocument;
import io.tykredis.importing.Imported;
import io.tykredis.importing.Importer;
import io.tykredis.importing.Sent;
import io.tykredis.importing.SentReader;
import io.tykredis.mapping.ComponentTable;
import io.tykredis.spec.RedisSpec;

/** Makes a spec of configurations. Every method throws {@link io.tykredis.json.InvalidInput} for what cannot be read. */
public final class Imports {

    private final SentReader reader;
    private final Importer importer;

    Imports(SentReader reader, Importer importer) {
        this.reader = reader;
        this.importer = importer;
    }

    /** Of {@code {"configs": …, "env": …}}. */
    public Imported all(byte[] body) {
        return importer.all(reader.read(body));
    }

    /** Of an env file or a Compose file, whose variables name their components. */
    public Imported variables(byte[] body) {
        return importer.all(Sent.envFile(body));
    }

    /** Of one component's own file, or of an env file. */
    public Imported one(byte[] body, ComponentTable table, boolean envFile) {
        return importer.one(sent(body, table, envFile), table);
    }

    /** The same, unread by the importer yet. */
    public Sent sent(byte[] body, ComponentTable table, boolean envFile) {
        return envFile ? Sent.envFile(body) : reader.file(body, table);
    }

    /** The spec and everything worth telling. @throws io.tykredis.diagnostic.Refused if there is no usable spec */
    public static ObjectNode document(Imported imported, boolean strict) {
        RedisSpec spec = imported.require(strict);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("spec", SpecDocument.of(spec));
        answer.set("diagnostics", DiagnosticDocument.of(imported.diagnostics()));
        return answer;
    }
}
