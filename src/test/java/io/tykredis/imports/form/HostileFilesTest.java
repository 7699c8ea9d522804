package io.tykredis.imports.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tykredis.imports.Imports;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no configuration, or are made to cost much. */
class HostileFilesTest {

    private static final int MANY = 2_000;

    private final InputErrors errors = InputErrors.ofEverything();

    private FileReading read(String... namesAndTexts) {
        List<SentFile> files = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.add(new SentFile(
                    namesAndTexts[i],
                    namesAndTexts[i + 1],
                    null,
                    Pointer.of("files").child(files.size())));
        }
        return Imports.FORMS.read(files, InputErrors.ofEverything(), errors);
    }

    private static List<EnvVariable> variables(FileReading reading) {
        return reading.instances().stream()
                .flatMap(instance -> instance.variables().stream())
                .toList();
    }

    private String codes() {
        return errors.all().stream()
                .map(InputError::code)
                .map(code -> code.slug().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services: {tyk-gateway: {environment: {TYK_GW_STORAGE_ADDRS: 'r:1', A: *a59}}}",
                "apiVersion: v1\nkind: ConfigMap\ndata: {TYK_GW_STORAGE_ADDRS: 'r:1', A: *a59}",
                "apiVersion: v1\nkind: ApplicationSet\nspec: {tyk: *a59}\nenv: []",
                "global: {redis: {addrs: ['r:1'], tls: *a59}}"
            })
    @Timeout(10)
    void aliasesOfAliasesCostNothing(String content) {
        String bomb = IntStream.range(1, 60)
                .mapToObj(i -> "a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1))
                .collect(Collectors.joining("", "a0: &a0 [x, x]\n", content));
        assertThat(read("compose.yml", bomb).sources()).hasSize(1);
    }

    @Test
    void mergeKeysAreBounded() {
        String wide =
                IntStream.range(0, 2_000).mapToObj(i -> "  K" + i + ": v\n").collect(Collectors.joining());
        String merges =
                IntStream.range(0, 200).mapToObj(i -> "m" + i + ":\n  <<: *w\n").collect(Collectors.joining());
        read("compose.yml", "w: &w\n" + wide + merges + "services: {}\n");
        assertThat(codes()).isEqualTo("yaml-syntax");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            a: &a [*a]                         | yaml-syntax
            services: {a: {b: *none}}          | yaml-syntax
            A\0B                                | unreadable-form
            hello                              | unreadable-form
            <html></html>                      | unreadable-form
            {                                  | json-syntax
            sentinel monitor mymaster r 6379 2 | unreadable-form
            appendonly yes                     | unreadable-form
            """)
    void isNamed(String text, String code) {
        read("x", text);
        assertThat(codes()).isEqualTo(code);
        assertThat(errors.all().get(0).position()).isNotNull();
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
    @Timeout(10)
    void referencesDoNotGrow(String name, String start, String line) {
        String lines = IntStream.range(0, 40)
                .mapToObj(i -> line.formatted(i, i + 1) + "\n")
                .collect(Collectors.joining("", start.replace("\\n", "\n") + "\n", ""));
        read(name, lines);
        assertThat(codes()).isEqualTo("too-long");
        assertThat(errors.all().get(0).detail()).contains("Line ", " V", "262144");
    }

    @Test
    @Timeout(10)
    void referencesInTheEnvFileOfComposeDoNotGrow() {
        String lines = IntStream.range(0, 40)
                .mapToObj(i -> "V" + (i + 1) + "=$V" + i + "$V" + i + "\n")
                .collect(Collectors.joining("", "V0=xxxxxxxxxx\n", ""));
        read("compose.yml", "services: {tyk-gateway: {environment: {TYK_GW_STORAGE_ADDRS: '$V39'}}}", ".env", lines);
        assertThat(errors.all())
                .extracting(InputError::detail)
                .containsExactly("Line 16: the references in V15 expand to more than 262144 characters.");
        assertThat(errors.all())
                .extracting(InputError::position)
                .extracting(String::valueOf)
                .containsExactly(".env:16:1");
    }

    @Test
    @Timeout(10)
    void referencesDoNotGrowTogether() {
        String large = "V=" + "x".repeat(200_000);
        read(
                "compose.yml",
                "services:\n  tyk-gateway:\n    environment:\n"
                        + IntStream.range(0, MANY)
                                .mapToObj(i -> "      TYK_GW_" + i + ": $V\n")
                                .collect(Collectors.joining()),
                ".env",
                large);
        assertThat(errors.all())
                .extracting(InputError::detail)
                .containsExactly(
                        "Line 24: the references in TYK_GW_20 expand to more than 4194304 characters, together with the others.");
    }

    @Test
    void thousandsOfDocuments() {
        String object =
                "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c%1$d}\ndata: {TYK_GW_STORAGE_ADDRS: 'r%1$d:1'}\n";
        String stream = IntStream.range(0, MANY).mapToObj(object::formatted).collect(Collectors.joining());
        assertThat(variables(read("all.yaml", stream))).hasSize(MANY);
        assertThat(codes()).isEmpty();
        assertThatThrownBy(() -> Imports.ofBody(stream.getBytes(UTF_8)))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                        .extracting(InputError::detail)
                        .containsExactly("The files configure 2000 components. The limit is 500."));
    }

    /** Each edit is checked by another import, and each component is compared with the others. */
    @Test
    @Timeout(20)
    void hundredsOfComponentsWithEdits() {
        String object =
                "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c%1$d}\ndata: {TYK_GW_STORAGE_HOSTS: 'r%1$d:1'}\n";
        String stream = IntStream.range(0, 300).mapToObj(object::formatted).collect(Collectors.joining());
        assertThat(Imports.ofBody(stream.getBytes(UTF_8)).planes()).hasSize(300);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a: {extends: a}                   | The service a extends itself, directly or through others.
            a: {extends: b}, b: {extends: a}  | The service b extends itself, directly or through others.
            a: {extends: nope}                | The service a extends nope, which is not defined.
            a: {extends: {file: b.yml, service: c}} | The service c extends itself, directly or through others.
            """)
    void brokenExtendsAreErrors(String services, String detail) {
        read(
                "a.yml",
                "services: {tyk-gateway: {extends: a, environment: {TYK_GW_STORAGE_ADDRS: 'r:1'}}, " + services + "}",
                "b.yml",
                services.contains("b.yml") ? "services: {c: {extends: {file: a.yml, service: a}}}" : "services: {}");
        assertThat(errors.all()).extracting(InputError::detail).containsExactly(detail);
    }

    @Test
    void longChainsOfExtends() {
        String chain = IntStream.range(0, 20)
                .mapToObj(i -> "  s" + i + ": {extends: s" + (i + 1) + "}\n")
                .collect(Collectors.joining("", "services:\n  tyk-gateway: {extends: s0}\n", ""));
        FileReading reading = read("a.yml", chain + "  s20: {environment: {TYK_GW_STORAGE_ADDRS: 'r:1'}}\n");
        assertThat(variables(reading)).isNotEmpty();
        assertThat(codes()).isEmpty();
    }

    @Test
    void tenMegabytes() {
        String wide = "# padding\n".repeat(1_000_000);
        String services = "services: {tyk-gateway: {environment: {TYK_GW_STORAGE_ADDRS: 'r:1'}}}";
        assertThat(variables(read("compose.yml", wide + services))).hasSize(1);
        assertThat(read("big.env", wide + "TYK_GW_STORAGE_ADDRS=r:1\n").variables())
                .hasSize(1);
        assertThat(codes()).isEmpty();
    }

    @Test
    void membersOfTheWrongKinds() {
        for (String text : List.of(
                "{\"containerDefinitions\": [{\"environment\": {\"a\": 1}, \"secrets\": {\"b\": 2}}, 3]}",
                "{\"environment\": [{\"name\": \"A\"}, 1, null], \"secrets\": {\"b\": {}}}",
                "{apiVersion: v1, kind: Pod, spec: {containers: [1, {env: {a: b}, envFrom: {c: d}, volumeMounts: 1}], volumes: x}}",
                "{apiVersion: v1, kind: List, items: [1, {kind: ConfigMap, data: [a]}, {kind: Secret, data: {a: {b: c}}}]}",
                "services: {a: 1, b: [x], c: {environment: 1, env_file: {a: b}, volumes: {a: b}, configs: [1, {a: b}], extends: [x]}}",
                "{services: {c: {configs: [x]}}, configs: [x]}",
                "services: {c: {image: [x], volumes: ['$A', ':', '$A:', 1], command: {a: b}, entrypoint: [[x], '--conf']}}",
                "services: {tyk-gateway: {volumes: ['$A:/x'], command: --conf=/x/../../etc/passwd}}",
                "{apiVersion: v1, kind: Pod, spec: {containers: [{command: x, args: {a: b}, envFrom: [1, {secretRef: [x]}], volumeMounts: [{name: a}]}], volumes: [1, {name: a, configMap: {name: b, items: [1, {path: {}}]}}]}}",
                "services: {c: {image: tykio/tyk-gateway:v5, environment: [1, {a: b}, [c], null]}}")) {
            assertThat(read("x.yaml", text).sources()).as(text).isNotEmpty();
        }
    }

    @Test
    void helmValuesOfTheWrongKinds() {
        for (String values : List.of(
                "global: {redis: [a, b]}\ntyk-gateway: {gateway: x}",
                "global: {redis: {addrs: {a: b}, passSecret: x, storage: [1], maxIdle: {}}}",
                "redis: {addrs: []}\ngateway: {extraEnvs: {a: b}}",
                "tyk-gateway: {gateway: {extraEnvs: [x, {name: 1}, [a]], image: v1}}",
                "tyk-oss: {tyk-pump: {pump: {maxActiveConnections: [1]}}, global: {redis: {addrs: a}}}")) {
            assertThat(read("values.yaml", values).sources()).as(values).isNotEmpty();
        }
    }

    /** Nothing outside what was sent is ever looked for. */
    @Test
    void pathsAreOnlyCompared() {
        FileReading reading = read("a.yml", """
                services:
                  tyk-gateway:
                    image: tykio/tyk-gateway:v5.8.1
                    env_file: [../../../../etc/passwd, /proc/self/environ]
                """);
        assertThat(reading.variables()).isEmpty();
        assertThat(reading.missing())
                .extracting(InputError::fix)
                .containsExactly("Add ../../../../etc/passwd to the files.", "Add /proc/self/environ to the files.");
    }
}
