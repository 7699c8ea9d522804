package io.tykredis.format;

import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts that some reader of an output could misread. */
final class HardValues {

    /** Every printable ASCII character. */
    static final String PRINTABLE =
            IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).collect(Collectors.joining());

    private static final List<String> CONTROLS =
            List.of("\t", "a\tb", "\n", "a\nb", "a\n", "\r\n", "\u0001", "\u0007", "\u001b[0m", "\u007f", "\u0085");

    private HardValues() {}

    /** The texts of {@code hard-texts.txt}, in JSON notation, without control characters. */
    static List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(PRINTABLE));
        Goldens.text(Goldens.file("hard-texts.txt"))
                .lines()
                .map(line ->
                        Imports.json("{\"text\": " + line + "}").path("text").textValue())
                .forEach(texts::add);
        PRINTABLE.chars().mapToObj(Character::toString).forEach(texts::add);
        return texts;
    }

    /** Texts with a control character, but without NUL. */
    static List<String> controls() {
        return CONTROLS;
    }
}
