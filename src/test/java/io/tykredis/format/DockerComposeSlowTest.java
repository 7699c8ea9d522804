package io.tykredis.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import io.tykredis.imports.form.SentFile;
import io.tykredis.imports.source.ComponentInstance;
import io.tykredis.input.InputErrors;
import io.tykredis.input.Pointer;
import io.tykredis.translate.Translation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The real docker-compose reads the files that the format writes, and reads projects as the import does. It needs no
 * engine to read a file; Debian's package docker-compose has it.
 */
class DockerComposeSlowTest {

    /** An option that only Compose 2 has; Debian has 1.29. */
    private static final String NEWER = " +bind:\n +create_host_path: false\n";

    @TempDir
    Path folder;

    @BeforeEach
    void needsCompose() {
        boolean there = List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, "docker-compose")));
        assumeTrue(there, "docker-compose is not installed: no Compose but our own model of it has read the files");
    }

    @Test
    void readsEveryText() throws IOException, InterruptedException {
        // Given
        List<String> texts = new ArrayList<>(HardValues.texts());
        texts.addAll(List.of("\t", "a\tb", "a\nb", "a\n"));
        StringBuilder base = new StringBuilder("services:\n");
        Map<String, Map<String, String>> expected = new LinkedHashMap<>();
        StringBuilder fragment = new StringBuilder("---\nservices:\n");
        for (String text : texts) {
            for (String place : List.of("username", "password")) {
                Translation gateway = Samples.gateway(Samples.sentinel(place, text));
                String service = "s" + expected.size();
                base.append("  ").append(service).append(": {image: x}\n");
                fragment.append(new ComposeFormat()
                        .one(gateway)
                        .replace("---\nservices:\n", "")
                        .replaceAll(NEWER, "")
                        .replace("  tyk-gateway:\n", "  " + service + ":\n"));
                expected.put(service, EnvVariables.of(gateway));
            }
        }
        // When
        Map<?, ?> services =
                (Map<?, ?>) ((Map<?, ?>) texts(config(base, fragment)).get(0)).get("services");
        // Then
        assertThat(services).hasSameSizeAs(expected);
        expected.forEach((service, variables) -> {
            Map<?, ?> environment = (Map<?, ?>) ((Map<?, ?>) services.get(service)).get("environment");
            Map<String, String> read = new LinkedHashMap<>();
            environment.forEach((name, value) -> read.put((String) name, ReadBack.interpolated((String) value)));
            assertThat(read).isEqualTo(variables);
        });
    }

    /** What Compose 1 and 2 agree on, with the variables of {@code .env} only. */
    @ParameterizedTest
    @ValueSource(strings = {"services", "override", "extends"})
    void readsProjectsAsTheImportDoes(String name) throws IOException, InterruptedException {
        // Given
        Path project = Goldens.file("compose/" + name);
        Map<?, ?> services = (Map<?, ?>)
                ((Map<?, ?>) texts(config(compose(project, "config"))).get(0)).get("services");
        Map<String, Map<String, String>> expected = new TreeMap<>();
        services.forEach((service, definition) -> {
            Map<String, String> environment = new TreeMap<>();
            ((Map<?, ?>) ((Map<?, ?>) definition).get("environment"))
                    .forEach((variable, value) ->
                            environment.put((String) variable, ReadBack.interpolated((String) value)));
            expected.put((String) service, environment);
        });
        // When
        InputErrors errors = InputErrors.ofEverything();
        Map<String, Map<String, String>> read = new TreeMap<>();
        for (ComponentInstance instance :
                Imports.FORMS.read(files(project), errors, errors).instances()) {
            Map<String, String> environment = new TreeMap<>();
            instance.variables().forEach(each -> environment.put(each.name(), String.valueOf(each.value())));
            read.put(instance.service(), environment);
        }
        // Then
        assertThat(errors.all()).isEmpty();
        assertThat(read).isEqualTo(expected);
    }

    private static List<SentFile> files(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file ->
                            new SentFile(project.relativize(file).toString(), Goldens.text(file), null, Pointer.ROOT))
                    .toList();
        }
    }

    @Test
    void stopsWithoutTheReferencedVariable() throws IOException, InterruptedException {
        // Given
        String base = "services:\n  tyk-gateway: {image: x}\n";
        String fragment = new ComposeFormat().one(Samples.gateway("""
                {"topology": {"mode": "standalone", "endpoint": "r:6379"}, "password": {"env": "NOBODY_SETS_THIS"}}"""));
        // When
        Process compose = compose(base, fragment);
        // Then
        assertThat(compose.exitValue()).isNotZero();
        assertThat(Files.readString(folder.resolve("err"))).contains("NOBODY_SETS_THIS");
    }

    /** Compose writes some texts without quotes that YAML parsers read as numbers. */
    private static List<Object> texts(String yaml) {
        LoaderOptions options = new LoaderOptions();
        Resolver nothingButTexts = new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        };
        List<Object> documents = new ArrayList<>();
        new Yaml(
                        new SafeConstructor(options),
                        new Representer(new DumperOptions()),
                        new DumperOptions(),
                        options,
                        nothingButTexts)
                .loadAll(yaml)
                .forEach(documents::add);
        return documents;
    }

    private String config(CharSequence base, CharSequence fragment) throws IOException, InterruptedException {
        return config(compose(base, fragment));
    }

    private String config(Process compose) throws IOException {
        assertThat(compose.exitValue())
                .as(Files.readString(folder.resolve("err")))
                .isZero();
        return Files.readString(folder.resolve("out"));
    }

    private Process compose(CharSequence base, CharSequence fragment) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("base.yaml"), base);
        Files.writeString(folder.resolve("redis.yaml"), fragment);
        return compose(folder, "-f", "base.yaml", "-f", "redis.yaml", "config");
    }

    private Process compose(Path project, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("docker-compose"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(Set.of("PATH"));
        Process compose = builder.directory(project.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertThat(compose.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return compose;
    }
}
