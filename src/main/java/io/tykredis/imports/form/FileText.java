package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.edit.EmbeddedText;
import io.tykredis.edit.ScalarTexts;
import io.tykredis.imports.source.Expansion;
import io.tykredis.imports.source.ImageText;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import io.tykredis.input.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An input file, parsed once for all forms. */
public final class FileText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The start of a YAML file. It matches no line of an env file or a script. */
    private static final Pattern YAML = Pattern.compile(
            "(---|[-\\[{\"'?&!%][ \\t]*|[A-Za-z_][A-Za-z0-9_./-]*[ \\t]*:([ \\t\\r\\n]|$)).*", Pattern.DOTALL);

    private final SentFile sent;
    private final String path;
    private final String directory;
    private final String text;
    private final ScalarTexts scalars;
    private final Expansion expansion;
    private boolean isParsed;
    private @Nullable ObjectNode object;
    private @Nullable SourceTree tree;
    private @Nullable InvalidInput failure;

    /** @param expansion of the whole input */
    FileText(SentFile sent, Expansion expansion) {
        this.sent = sent;
        this.expansion = expansion;
        this.path = FileNames.normal(name());
        this.directory = FileNames.directory(path);
        this.text = sent.content().startsWith(BYTE_ORDER_MARK)
                ? sent.content().substring(BYTE_ORDER_MARK.length())
                : sent.content();
        this.scalars = new ScalarTexts(text);
    }

    public SentFile sent() {
        return sent;
    }

    /** The text without a byte order mark. */
    public String text() {
        return text;
    }

    Expansion expansion() {
        return expansion;
    }

    public Pointer at() {
        return sent.at();
    }

    public String name() {
        return sent.name() == null ? "" : sent.name();
    }

    /** The name as a path to compare. */
    String path() {
        return path;
    }

    String directory() {
        return directory;
    }

    /** Whether the text starts like a JSON object or array. */
    public boolean isJson() {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /** The JSON object at the start of the text, if there is one. */
    public Optional<ObjectNode> object() {
        if (!isParsed) {
            object = text.stripLeading().startsWith("{") ? parsed() : null;
            isParsed = true;
        }
        return Optional.ofNullable(object);
    }

    private @Nullable ObjectNode parsed() {
        try {
            JsonNode node = StrictJson.first(text.getBytes(StandardCharsets.UTF_8), InputErrors.ofEverything())
                    .document();
            return node instanceof ObjectNode found ? found : null;
        } catch (InvalidInput e) {
            return null;
        }
    }

    /** The documents of a YAML stream or of JSON; empty if the text is neither. */
    public List<JsonNode> documents() {
        return looksLikeYaml() && failure() == null && tree != null ? tree.documents() : List.of();
    }

    /** The errors of a text that looks like YAML but is invalid. */
    public @Nullable InvalidInput failure() {
        if (tree == null && failure == null) {
            try {
                tree = isJson()
                        ? JsonTree.of(text).orElseGet(() -> YamlTree.of(text.replace('\t', ' ')))
                        : YamlTree.of(text);
            } catch (InvalidInput e) {
                failure = e;
            }
        }
        return failure;
    }

    /** The first line that is neither empty nor a comment, without the blanks around it. */
    Optional<String> firstLine() {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst();
    }

    public boolean looksLikeYaml() {
        return firstLine().filter(line -> YAML.matcher(line).matches()).isPresent();
    }

    /** The start of the first node that has a position. */
    public SourcePosition position(JsonNode... nearestFirst) {
        for (JsonNode node : nearestFirst) {
            SourcePosition found = tree == null ? null : tree.position(node);
            if (found != null) {
                return found.in(sent.name());
            }
        }
        return start();
    }

    /** Names that occur twice in one object of a document. */
    List<InputError> repetitions() {
        return tree == null
                ? List.of()
                : tree.repetitions().stream()
                        .map(found -> new InputError(
                                (tree.documents().size() == 1 ? at() : at().child(found.document()))
                                        .child(found.path().toArray(String[]::new)),
                                InputError.Code.DUPLICATE_KEY,
                                "\"" + found.name()
                                        + "\" occurs twice in one map. Compose and kubectl refuse such a file,"
                                        + " other programs use the last value.",
                                "Remove one of the two.",
                                found.position().in(sent.name())))
                        .toList();
    }

    /** The members of an object that discard what earlier files have, as Compose's tags do. */
    Set<String> discarded(JsonNode object) {
        return tree == null ? Set.of() : tree.discarded(object);
    }

    /** The image of a container, or its tag; {@code null} if the node is no text. */
    @Nullable
    ImageText image(JsonNode node, Pointer at) {
        return node.isTextual() ? new ImageText(node.textValue(), at, position(node)) : null;
    }

    /**
     * A file in a scalar of this one.
     *
     * @param interpolated whether Compose interpolates it
     */
    EmbeddedText embedded(String content, boolean interpolated, JsonNode... nearestFirst) {
        return scalars.at(position(nearestFirst), content, interpolated);
    }

    public SourcePosition start() {
        return new SourcePosition(sent.name(), 1, 1);
    }

    /** An error about the whole file, at its place in the input. */
    public InputError error(InputError.Code code, String detail, String fix) {
        return new InputError(at(), code, detail, fix, start());
    }
}
