package io.tykredis.golden;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> !file.getFileName().toString().equals(ANSWER))
                    .sorted()
                    .forEach(file -> request.withArrayProperty("files")
                            .addObject()
                            .put("name", file.getFileName().toString())
                            .put("content", Goldens.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return request;
    }
}
