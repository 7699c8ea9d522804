package io.tykredis.edit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tykredis.input.SourcePosition;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The texts in the scalars of a YAML or JSON file. The file is parsed only when an edit or a position requires it. */
public final class ScalarTexts {

    private final String text;
    private @Nullable YamlNodes nodes;
    private @Nullable Lines lines;

    /** @param text without a byte order mark */
    public ScalarTexts(String text) {
        this.text = text;
    }

    /**
     * A text in a scalar.
     *
     * @param start of the scalar
     * @param content as the scalar has it, or as base64 decodes it
     * @param interpolated whether Compose interpolates it, so that a dollar sign is doubled
     */
    public EmbeddedText at(SourcePosition start, String content, boolean interpolated) {
        return new EmbeddedText(this, start, content, interpolated);
    }

    Lines lines() {
        if (lines == null) {
            lines = new Lines(text);
        }
        return lines;
    }

    Optional<ScalarText> find(SourcePosition start, String content, boolean interpolated) {
        if (nodes == null) {
            nodes = YamlNodes.ofFile(text);
        }
        YamlNodes yaml = nodes;
        return yaml.at(start.line(), start.column()).stream()
                .map(YamlNodes.Place::node)
                .filter(ScalarNode.class::isInstance)
                .map(ScalarNode.class::cast)
                .filter(scalar -> !yaml.isMarked(scalar)
                        && (interpolated || scalar.getValue().equals(content) || encodes(scalar, content)))
                .map(scalar -> ScalarText.of(text, scalar, yaml, content, interpolated))
                .findFirst();
    }

    private static boolean encodes(ScalarNode scalar, String content) {
        try {
            return new String(Base64.getMimeDecoder().decode(scalar.getValue()), UTF_8).equals(content);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
