package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** YAML for readers of files that are not configurations. */
public final class YamlText {

    private YamlText() {}

    /** The documents as JSON trees of strings. JSON may have tabs. @throws io.tykredis.input.InvalidInput if it is not YAML */
    public static List<JsonNode> documents(String text) {
        return YamlTree.of(text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text)
                .documents();
    }
}
