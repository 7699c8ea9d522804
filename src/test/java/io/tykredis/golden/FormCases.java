package io.tykredis.golden;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;

/** The folders of files as people have them. */
public final class FormCases {

    static final String ANSWER = "answer.txt";

    private FormCases() {}

    public static List<Path> all() {
        return Goldens.folders("forms");
    }

    /** The files of a folder as a request. */
    public static ObjectNode request(Path folder) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        Goldens.sent(folder, ANSWER).forEach(file -> request.withArrayProperty("files")
                .addObject()
                .put("name", file.name())
                .put("content", file.content()));
        return request;
    }
}
