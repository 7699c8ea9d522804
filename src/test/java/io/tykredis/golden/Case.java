package io.tykredis.golden;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body with its expected answer. A file has several, one after the other:
 *
 * <p>{@code === name}, the body, {@code --- 422}, the answer.
 *
 * <p>The last line feed before the dashes is not part of the body. After {@code === name, escaped}, bytes that are no
 * text are written as {@code \xNN}, and a backslash is doubled. A case without an answer is new.
 *
 * @param answer the expected status and body; empty if nothing is expected yet
 */
public record Case(String name, byte[] body, String answer) {

    private static final Pattern HEAD = Pattern.compile("^=== ([\\w.-]+)(, escaped)?\\n", Pattern.MULTILINE);
    private static final Pattern ANSWER = Pattern.compile("^--- (?=\\d{3}\\n)", Pattern.MULTILINE);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:\\\\|x([0-9a-f]{2}))");

    /** Configurations as people have them, most of them broken or old. */
    public static List<Case> imports() {
        return in("imports");
    }

    /** Invalid specs. Every secret in them contains "canary". */
    public static List<Case> problems() {
        return in("problems");
    }

    private static List<Case> in(String folder) {
        return Goldens.files(folder).stream().flatMap(file -> of(file).stream()).toList();
    }

    /** Latin-1, so that each byte is one character. */
    public static List<Case> of(Path file) {
        String text = new String(Goldens.bytes(file), ISO_8859_1);
        List<Case> cases = new ArrayList<>();
        List<MatchResult> heads = HEAD.matcher(text).results().toList();
        for (int i = 0; i < heads.size(); i++) {
            MatchResult head = heads.get(i);
            int end = i + 1 < heads.size() ? heads.get(i + 1).start() : text.length();
            String part = text.substring(head.end(), end);
            Matcher answer = ANSWER.matcher(part);
            boolean known = answer.find();
            String body = known ? part.substring(0, Math.max(0, answer.start() - 1)) : part.stripTrailing() + "\n";
            cases.add(new Case(
                    head.group(1),
                    (head.group(2) == null ? body : unescaped(body)).getBytes(ISO_8859_1),
                    known ? new String(part.substring(answer.end()).getBytes(ISO_8859_1), UTF_8).strip() : ""));
        }
        return cases;
    }

    public Case answeredBy(String other) {
        return new Case(name, body, other);
    }

    /** The case as its file has it. */
    public String text() {
        String plain = new String(body, UTF_8);
        boolean escaped = plain.contains("\uFFFD")
                || plain.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
        String shown = escaped ? escaped(body) : plain;
        return "=== " + name + (escaped ? ", escaped" : "") + "\n" + shown + (body.length == 0 ? "" : "\n") + "--- "
                + answer.strip() + "\n";
    }

    private static String escaped(byte[] body) {
        StringBuilder text = new StringBuilder();
        for (byte each : body) {
            int c = each & 0xFF;
            if (c == '\\') {
                text.append("\\\\");
            } else if (c == '\n' || (c >= ' ' && c < 127)) {
                text.append((char) c);
            } else {
                text.append("\\x%02x".formatted(c));
            }
        }
        return text.toString();
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? "\\" : Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    /** The display name in parameterized tests. */
    @Override
    public String toString() {
        return name;
    }
}
