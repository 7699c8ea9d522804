package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** YAML for readers of files that are no configuration. */
public final class YamlText {

    private YamlText() {}

    /** The documents as JSON trees, in which every scalar is a text. @throws io.tykredis.input.InvalidInput if it is no YAML */
    public static List<JsonNode> documents(String text) {
        return YamlTree.of(text).documents();
    }
}
