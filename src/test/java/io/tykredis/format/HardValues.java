package io.tykredis.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts that some reader of some form takes for something else. */
final class HardValues {

    /** Every printable character of ASCII. */
    static final String PRINTABLE =
            IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).collect(Collectors.joining());

    private static final List<String> TEXTS = List.of(
            PRINTABLE,
            " a",
            "a ",
            "  ",
            "a  b",
            "'",
            "''",
            "\"\"",
            "a'b\"c",
            "$x",
            "${x}",
            "${x:-y}",
            "${HOME}",
            "$(x)",
            "$(HOME)",
            "$$",
            "$$(x)",
            "$$$",
            "a$",
            "$é",
            "$HOME",
            "`id`",
            "$`x`",
            "'`$\"\\",
            "a #b",
            "#a",
            "%s",
            "%20",
            "%PATH%",
            "\\\\",
            "a\\",
            "\\n",
            "\\'",
            "\\\"",
            ": ",
            "a: b",
            "a:",
            "- a",
            "-",
            "? a",
            "yes",
            "No",
            "on",
            "y",
            "null",
            "~",
            "true",
            "False",
            "0123",
            "0x1F",
            "0o17",
            "0b1",
            "1e3",
            "1_000",
            "12:30",
            "190:20:30",
            ".inf",
            ".NaN",
            "2024-01-01",
            "<<",
            "=",
            "!tag",
            "!!str a",
            "&a",
            "*a",
            "|",
            ">",
            "%YAML 1.2",
            "---",
            "...",
            "[a]",
            "{a: b}",
            "{{",
            "}}",
            "{{{",
            "{{{{",
            "{{ .Values.x }}",
            "{{`{{`}}",
            "{{/*",
            "a{{-b",
            "@a",
            "a=b",
            "=",
            "a,b",
            "export x=1",
            "~/x",
            "!x",
            "a;b",
            "a&b",
            "a|b",
            "(a)",
            "*",
            "?",
            "é",
            "Ωmega",
            "日本語",
            "😀",
            "a😀b",
            "e\u0301",
            "\u00a0",
            "\u200b",
            "\u2028",
            "\u2029",
            "\ufeff",
            "\ud7ff",
            "\ue000",
            "\ufffd",
            "<redacted>",
            "<a>&amp;");

    private static final List<String> CONTROLS =
            List.of("\t", "a\tb", "\n", "a\nb", "a\n", "\r\n", "\u0001", "\u0007", "\u001b[0m", "\u007f", "\u0085");

    private HardValues() {}

    /** Without control characters. */
    static List<String> texts() {
        List<String> texts = new ArrayList<>(TEXTS);
        PRINTABLE.chars().mapToObj(Character::toString).forEach(texts::add);
        return texts;
    }

    /** With at least one control character, but no NUL. */
    static List<String> controls() {
        return CONTROLS;
    }
}
