package io.tykredis.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.catalog.Tables;
import io.tykredis.golden.Goldens;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A shown line has its names and known settings but no secret, in every form and even if broken. */
class MaskedTextTest {

    private static final ShownNames NAMES = new ShownNames(Tables.components());
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    /** Each form with dots in the places of the password. */
    private static final String[] FORMS =
            Goldens.text(Goldens.file("masked-forms.txt")).split("\n===\n");

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/MaskedTextTest.showsNamesAndSettings.csv", delimiter = '|', quoteCharacter = '`')
    void showsNamesAndSettings(String text, String shown) {
        assertThat(lines(text.replace("\\n", "\n"))).isEqualTo(shown.replace("\\n", "\n"));
    }

    /** Also if the text lacks one character, unless the character is in its name or secret. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void neverShowsASecret(boolean broken) {
        Random random = new Random(7);
        for (int i = 0; i < 6_000; i++) {
            String password = password(random);
            StringBuilder text = new StringBuilder(FORMS[i % FORMS.length].replace("…", password));
            int gone = random.nextInt(text.length());
            if (broken && "\"',:{}[] ".indexOf(text.charAt(gone)) >= 0) {
                text.deleteCharAt(gone);
            }
            assertThat(lines(text.toString())).as(text.toString()).doesNotContain(password.substring(0, 10));
        }
    }

    /** Letters and digits, in some texts with a character that is special in one of the forms. */
    private static String password(Random random) {
        String word = IntStream.range(0, 8)
                .mapToObj(i -> String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))))
                .collect(Collectors.joining("", "q", "q"));
        return word
                + List.of("", "=", "==", "=" + word, "#" + word, ":" + word, "!", "/" + word, "@")
                        .get(random.nextInt(9));
    }

    private static String lines(String text) {
        MaskedText masked = new MaskedText(text, NAMES);
        return IntStream.rangeClosed(1, (int) text.lines().count())
                .mapToObj(line -> masked.excerpt(line, 1).orElseThrow().line())
                .collect(Collectors.joining("\n"));
    }
}
