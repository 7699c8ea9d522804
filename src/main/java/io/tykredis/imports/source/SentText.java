package io.tykredis.imports.source;

import io.tykredis.edit.EditableText;
import io.tykredis.edit.EmbeddedText;
import io.tykredis.edit.Lines;
import io.tykredis.edit.Replacement;
import io.tykredis.edit.TextEdit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a component's file in the input.
 *
 * @param name the name of the input file; {@code null} if it has none
 * @param content the text
 * @param within its place in the input file, if it is only a scalar in it
 */
public record SentText(
        @Nullable String name, String content, @Nullable EmbeddedText within) {

    /** Replacements in the text as replacements in the input file; empty if the file cannot be changed there. */
    public Optional<List<Replacement>> inFile(List<Replacement> own) {
        return within == null || own.isEmpty() ? Optional.of(own) : within.replacements(own);
    }

    /** Replacements in the text as edits of the input file; empty if an edit would contain more than the replacement. */
    Optional<List<TextEdit>> edits(List<Replacement> own) {
        Lines lines = within == null ? new Lines(new EditableText(content).text()) : within.lines();
        return (within == null || own.isEmpty() ? Optional.of(own) : within.inPlace(own))
                .map(all -> all.stream().map(each -> lines.edit(name, each)).toList());
    }

    /** Omits the content, which may contain passwords. */
    @Override
    public String toString() {
        return String.valueOf(name);
    }
}
