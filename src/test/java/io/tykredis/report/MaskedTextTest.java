package io.tykredis.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.catalog.Tables;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A shown line has its names and known settings but no secret, in every form and even if broken. */
class MaskedTextTest {

    private static final ShownNames NAMES = new ShownNames(Tables.components());
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    /** Each form with a place for a password. */
    private static final List<String> FORMS = List.of(
            "{\"storage\": {\"addrs\": [\"redis:6379\"], \"password\": \"%s\", \"database\": 0}}",
            "{\n  \"storage\": {\n    \"host\": \"redis\",\n    \"pasword\": \"%s\"\n  }\n}",
            "{\"storage\": {\"addrs\": [\"redis://user:%s@redis:6379\"]}}",
            "{\"configs\": {\"gateway\": \"{\\\"storage\\\": {\\\"password\\\": \\\"%s\\\"}}\"}}",
            "{\"secret\": \"%s\", \"node_secret\": \"%1$s\", \"hosts\": {\"a\": \"%1$s\"}}",
            "TYK_GW_STORAGE_ADDRS=redis:6379\nTYK_GW_STORAGE_PASSWORD=%s\n",
            "export TYK_GW_STORAGE_PASSWORD='%s' # it was %1$s\nTYK_PMP_MONGO_URL=mongodb://u:%1$s@mongo\n",
            "docker run -e TYK_GW_STORAGE_HOST=redis -e \"TYK_GW_STORAGE_PASSWORD=%s\" tykio/tyk-gateway",
            "TYK_GW_STORAGE_HOST=a TYK_GW_STORAGE_PASSWORD=%s tyk\nredis-cli -a %1$s\n",
            "services:\n  gw:\n    environment:\n      TYK_GW_STORAGE_PASSWORD: %s\n      TYK_GW_STORAGE_PORT: 6379\n",
            "services:\n  gw:\n    environment:\n      - TYK_GW_STORAGE_PASSWORD=%s\n      - 'TYK_DB_REDISPASSWORD=%1$s'\n",
            "env:\n  - name: TYK_GW_STORAGE_ADDRS\n    value: redis:6379\n  - name: TYK_GW_STORAGE_PASSWORD\n    value: %s\n",
            "[{\"name\": \"TYK_GW_STORAGE_PASSWORD\", \"value\": \"%s\"}, {\"value\": \"%1$s\", \"name\": \"X\"}]",
            "data:\n  tyk.conf: |\n    {\"storage\": {\"password\": \"%s\"}}\nstringData: {password: %1$s, addrs: a}\n",
            "addrs:\n  - redis:6379\n  - user:%s@redis:6379\npassword:\n  - %1$s\n");

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/MaskedTextTest.showsNamesAndSettings.csv", delimiter = '|', quoteCharacter = '`')
    void showsNamesAndSettings(String text, String shown) {
        assertThat(lines(text.replace("\\n", "\n"))).isEqualTo(shown.replace("\\n", "\n"));
    }

    @Test
    void neverShowsASecret() {
        Random random = new Random(7);
        for (int i = 0; i < 6_000; i++) {
            String password = password(random);
            String text = FORMS.get(i % FORMS.size()).formatted(password);
            assertThat(lines(text)).as(text).doesNotContain(secret(password));
        }
    }

    /** A text that lacks one character is masked as well, unless the character is in its name or secret. */
    @Test
    void neverShowsASecretOfABrokenFile() {
        Random random = new Random(11);
        for (int i = 0; i < 6_000; i++) {
            String password = password(random);
            StringBuilder text = new StringBuilder(FORMS.get(i % FORMS.size()).formatted(password));
            int gone = random.nextInt(text.length());
            if ("\"',:{}[] ".indexOf(text.charAt(gone)) >= 0) {
                text.deleteCharAt(gone);
            }
            assertThat(lines(text.toString())).as(text.toString()).doesNotContain(secret(password));
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

    private static String secret(String password) {
        return password.substring(0, 10);
    }

    private static String lines(String text) {
        MaskedText masked = new MaskedText(text, NAMES);
        return IntStream.rangeClosed(1, (int) text.lines().count())
                .mapToObj(line -> masked.excerpt(line, 1).orElseThrow().line())
                .collect(Collectors.joining("\n"));
    }
}
