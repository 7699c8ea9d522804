package io.tykredis.report;

import io.tykredis.imports.form.SentFile;
import io.tykredis.input.SourcePosition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of files without their secrets. */
final class SourceLines {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Map<String, MaskedText> texts = new HashMap<>();
    private final List<SentFile> files;
    private final ShownNames names;

    SourceLines(List<SentFile> files, ShownNames names) {
        this.files = files;
        this.names = names;
    }

    /** The line at a position; empty if the file is unknown or has no such position. */
    Optional<Excerpt> excerpt(SourcePosition position) {
        return files.stream()
                .filter(file -> key(file.name()).equals(key(position.file())))
                .findFirst()
                .flatMap(file -> texts.computeIfAbsent(
                                key(file.name()), name -> new MaskedText(plain(file.content()), names))
                        .excerpt(position.line(), position.column()));
    }

    private static String key(@Nullable String name) {
        return name == null ? "" : name;
    }

    private static String plain(String content) {
        return content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
    }
}
