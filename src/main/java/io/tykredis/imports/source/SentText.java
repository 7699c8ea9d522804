package io.tykredis.imports.source;

import io.tykredis.edit.EmbeddedText;
import io.tykredis.edit.Lines;
import io.tykredis.input.SourcePosition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a component's file in the input.
 *
 * @param name the name of the input file; {@code null} if it has none
 * @param content the text
 * @param around the input file, if the text is only a value in it
 */
public record SentText(
        @Nullable String name, String content, @Nullable Around around) {

    /**
     * A file that contains the text as a value.
     *
     * @param file the lines of the file
     * @param value the value before the replacement of variables
     */
    public record Around(Lines file, SourcePosition start, String value) {

        /** Omits the texts, which may contain passwords. */
        @Override
        public String toString() {
            return start.toString();
        }
    }

    /** The place of the text in the file around it; empty if there is none, or if the place is unknown. */
    public Optional<EmbeddedText> embedded() {
        return Optional.ofNullable(around)
                .flatMap(file -> EmbeddedText.of(file.file(), file.start(), file.value(), content));
    }

    /** Omits the content, which may contain passwords. */
    @Override
    public String toString() {
        return String.valueOf(name);
    }
}
