package io.tykredis.imports.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.FileHandling.Reaction;
import io.tykredis.imports.source.FileFlaw.Kind;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.input.StrictJson;
import io.tykredis.input.SurroundedJson;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reader of the text of a component's file, or of a part of it as in documentation. */
public final class ComponentFileText {

    /** The number of lines that are added before a fragment. */
    static final int LINES_BEFORE_FRAGMENT = 1;

    private static final String BRACE = "{\n";

    private static final Pattern MEMBER = Pattern.compile("\\s*\"[^\"\\\\\n]*\"\\s*:");
    private static final Pattern COMMA_AT_END = Pattern.compile(",\\s*\\z");

    private ComponentFileText() {}

    /** Whether the text is the inside of an object, without the braces around it. */
    public static boolean isFragment(String text) {
        return MEMBER.matcher(text).lookingAt();
    }

    /** The fragment with braces around it. */
    public static String completed(String fragment) {
        return BRACE + COMMA_AT_END.matcher(fragment).replaceFirst("") + "\n}";
    }

    /** A fragment of the component's file with what was missing around it. */
    static String completed(String fragment, ComponentTable table) {
        return isFragment(fragment)
                ? completed(fragment)
                : before(fragment, table)
                        + fragment
                        + "}".repeat(table.blocks().get(0).path().size());
    }

    /** What was missing before a fragment of the component's file: a brace, or the names of its main block. */
    static String before(String fragment, ComponentTable table) {
        return isFragment(fragment)
                ? BRACE
                : table.blocks().get(0).path().stream()
                        .map(step -> "{\"" + step + "\":")
                        .collect(Collectors.joining("", "", "\n"));
    }

    /**
     * Reads a file from its text.
     *
     * @param syntax receives JSON errors that do not prevent reading
     * @param errors receives the reasons why it cannot be read
     */
    public static Optional<ComponentFile> read(
            String text, ComponentTable table, Pointer at, InputErrors syntax, InputErrors errors) {
        InputErrors within = InputErrors.ofEverything();
        boolean fragment = isFragment(text);
        SurroundedJson read;
        try {
            read = first((fragment ? completed(text) : text).getBytes(UTF_8), table, within);
        } catch (InvalidInput e) {
            e.under(at).errors().forEach(errors::add);
            return Optional.empty();
        }
        within.all().forEach(error -> syntax.add(error.at(error.pointer().under(at))));
        return Optional.ofNullable(ComponentFile.content(read.document(), at, errors))
                .map(content -> FileKind.isInside(table, content)
                        ? inside(content, table, at)
                        : file(read, fragment, content, table, at));
    }

    /** The file of a main block's content. */
    private static ComponentFile inside(ObjectNode content, ComponentTable table, Pointer at) {
        List<String> path = table.blocks().get(0).path();
        ObjectNode file = content;
        for (int i = path.size() - 1; i >= 0; i--) {
            file = JsonNodeFactory.instance.objectNode().set(path.get(i), file);
        }
        String added = "\"" + String.join(".", path) + "\" was added around it.";
        return new ComponentFile(table, file, at, List.of(new FileFlaw(Kind.FRAGMENT, added)));
    }

    static ComponentFile file(
            SurroundedJson read, boolean fragment, ObjectNode content, ComponentTable table, Pointer at) {
        String after = read.after();
        return new ComponentFile(
                table,
                content,
                at,
                Stream.of(
                                Stream.of(new FileFlaw(Kind.BYTE_ORDER_MARK, ""))
                                        .filter(flaw -> read.byteOrderMark()),
                                Stream.of(new FileFlaw(Kind.FRAGMENT, "The missing { and } were added."))
                                        .filter(flaw -> fragment),
                                Stream.ofNullable(after).map(where -> new FileFlaw(Kind.TEXT_AFTER, where)))
                        .flatMap(flaws -> flaws)
                        .toList());
    }

    /** The JSON in the text of a file. Text after it is an error, unless the component ignores it. */
    static SurroundedJson first(byte[] text, ComponentTable table, InputErrors syntax) {
        SurroundedJson read = StrictJson.first(text, syntax);
        String after = read.after();
        if (after != null && table.handling().textAfter() != Reaction.READS_ON) {
            throw StrictJson.textAfter(after);
        }
        return read;
    }
}
