package io.tykredis.imports.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tykredis.imports.Imports;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to cost much. */
@Timeout(60)
class HostileFilesTest {

    private static final String SERVICES = "services: {tyk-gateway: {environment: {TYK_GW_STORAGE_ADDRS: '%s'}}}";
    private static final String CONFIG_MAP =
            "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c%%1$d}\ndata: {TYK_GW_STORAGE_%s: 'r%%1$d:1'}\n";

    private final InputErrors errors = InputErrors.ofEverything();

    private FileReading read(String... namesAndTexts) {
        List<SentFile> files = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            Pointer at = Pointer.of("files").child(files.size());
            files.add(new SentFile(namesAndTexts[i], namesAndTexts[i + 1], null, at));
        }
        return Imports.FORMS.read(files, InputErrors.ofEverything(), errors);
    }

    /** The line for each number, which is its first argument; the next number is the second. */
    private static String lines(int count, String line) {
        return IntStream.range(0, count).mapToObj(i -> line.formatted(i, i + 1)).collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services: {tyk-gateway: {environment: {TYK_GW_STORAGE_ADDRS: 'r:1', A: *a59}}}",
                "apiVersion: v1\nkind: ConfigMap\ndata: {TYK_GW_STORAGE_ADDRS: 'r:1', A: *a59}",
                "apiVersion: v1\nkind: ApplicationSet\nspec: {tyk: *a59}\nenv: []",
                "global: {redis: {addrs: ['r:1'], tls: *a59}}"
            })
    void aliasesOfAliasesCostNothing(String content) {
        String bomb = "a0: &a0 [x, x]\n" + lines(59, "a%2$d: &a%2$d [*a%1$d, *a%1$d]\n") + content;
        assertThat(read("compose.yml", bomb).sources()).hasSize(1);
    }

    @Test
    void mergeKeysAreBounded() {
        read("compose.yml", "w: &w\n" + lines(2_000, "  K%d: v\n") + lines(200, "m%d:\n  <<: *w\n") + "services: {}\n");
        assertThat(errors.all()).extracting(InputError::code).containsExactly(InputError.Code.YAML_SYNTAX);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            .env        | V0=xxxxxxxxxx                                                 | V%2$d=${V%1$d}${V%1$d}
            run.sh      | export V0=xxxxxxxxxx                                          | V%2$d=$V%1$d$V%1$d
            big.env     | '# padding\nV0=x' | V%2$d="${V%1$d:-a}${V%1$d}"
            all.yaml    | 'env:
- {name: TYK_GW_A, value: ""}
- {name: V0, value: x}' | - {name: V%2$d, value: $(V%1$d)$(V%1$d)}
            """)
    void referencesDoNotGrow(String name, String start, String line) {
        read(name, start.replace("\\n", "\n") + "\n" + lines(40, line + "\n"));
        assertThat(errors.all()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(InputError.Code.TOO_LONG);
            assertThat(error.detail()).contains("Line ", " V", "262144");
        });
    }

    @Test
    void referencesOfComposeDoNotGrow() {
        read("compose.yml", SERVICES.formatted("$V39"), ".env", "V0=xxxxxxxxxx\n" + lines(40, "V%2$d=$V%1$d$V%1$d\n"));
        String variables = "services:\n  tyk-gateway:\n    environment:\n" + lines(2_000, "      TYK_GW_%d: $V\n");
        read("compose.yml", variables, ".env", "V=" + "x".repeat(200_000));
        assertThat(errors.all())
                .extracting(error -> error.position() + " " + error.detail())
                .containsExactly(
                        ".env:16:1 Line 16: the references in V15 expand to more than 262144 characters.",
                        "compose.yml:24:18 Line 24: the references in TYK_GW_20 expand to more than 4194304 characters,"
                                + " together with the others.");
    }

    /** Each edit is checked by another import, and each component is compared with the others. */
    @Test
    void manyComponents() {
        String stream = lines(2_000, CONFIG_MAP.formatted("ADDRS"));
        assertThat(read("all.yaml", stream).instances()).hasSize(2_000);
        assertThat(errors.all()).isEmpty();
        assertThatThrownBy(() -> Imports.ofBody(stream.getBytes(UTF_8)))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                        .extracting(InputError::detail)
                        .containsExactly("The files configure 2000 components. The limit is 500."));
        assertThat(Imports.ofBody(lines(300, CONFIG_MAP.formatted("HOSTS")).getBytes(UTF_8))
                        .planes())
                .hasSize(300);
    }

    @Test
    void tenMegabytes() {
        String wide = "# padding\n".repeat(1_000_000);
        assertThat(read("compose.yml", wide + SERVICES.formatted("r:1")).instances())
                .hasSize(1);
        assertThat(read("big.env", wide + "TYK_GW_STORAGE_ADDRS=r:1\n").variables())
                .hasSize(1);
        assertThat(errors.all()).isEmpty();
    }
}
