package io.tykredis.edit;

import io.tykredis.input.SourcePosition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text in a scalar of a YAML or JSON file, for example a component's file in a ConfigMap. */
public final class EmbeddedText {

    private final ScalarTexts around;
    private final SourcePosition start;
    private final String content;
    private final boolean interpolated;
    private @Nullable Lines lines;
    private boolean isSought;
    private @Nullable ScalarText scalar;

    EmbeddedText(ScalarTexts around, SourcePosition start, String content, boolean interpolated) {
        this.around = around;
        this.start = start;
        this.content = content;
        this.interpolated = interpolated;
    }

    public String content() {
        return content;
    }

    /** The start of the scalar in the file. */
    public SourcePosition start() {
        return start;
    }

    /** The lines of the file. */
    public Lines lines() {
        return around.lines();
    }

    /** The position in the file of a position in the text, or the start of the scalar if its notation hides it. */
    public SourcePosition position(SourcePosition inner) {
        if (lines == null) {
            lines = new Lines(new EditableText(content).text());
        }
        int offset = lines.offset(inner);
        return scalar().map(found -> found.nearest(offset))
                .filter(found -> found >= 0)
                .map(found -> around.lines().position(found).in(start.file()))
                .orElse(start);
    }

    /**
     * Converts replacements in the text to replacements in the file.
     *
     * @return empty if the file writes the text in a way that cannot be changed
     */
    public Optional<List<Replacement>> replacements(List<Replacement> inner) {
        return scalar().flatMap(found -> found.replacements(inner));
    }

    /**
     * The same, but only if the file shows the replaced characters, so that the new text contains nothing else of it,
     * such as passwords.
     */
    public Optional<List<Replacement>> inPlace(List<Replacement> inner) {
        return scalar().flatMap(found -> found.inPlace(inner));
    }

    private Optional<ScalarText> scalar() {
        if (!isSought) {
            scalar = around.find(start, content, interpolated).orElse(null);
            isSought = true;
        }
        return Optional.ofNullable(scalar);
    }
}
