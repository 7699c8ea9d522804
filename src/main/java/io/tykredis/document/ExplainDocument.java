package io.tykredis.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.input.Pointer;
import io.tykredis.translate.Omission;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import java.util.Locale;

/** The JSON of the source of each key, and of the settings that are not translated. */
public final class ExplainDocument {

    private ExplainDocument() {}

    public static ObjectNode of(Translation translation) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode written = document.putArray("written");
        for (Setting setting : translation.settings()) {
            ObjectNode row = written.addObject();
            row.put("json", String.join(".", setting.path()));
            row.put("env", setting.env());
            row.put("pointer", setting.sources().get(0).toString());
            ArrayNode pointers = row.putArray("pointers");
            setting.sources().stream().map(Pointer::toString).forEach(pointers::add);
            row.set("read", ReleasesDocument.of(setting.readBy()));
            row.put("evidence", setting.key().evidence());
        }
        ArrayNode omitted = document.putArray("omitted");
        for (Omission omission : translation.omissions()) {
            omitted.addObject()
                    .put("pointer", omission.source().toString())
                    .put(
                            "reason",
                            omission.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .put("detail", omission.detail());
        }
        return document;
    }
}
