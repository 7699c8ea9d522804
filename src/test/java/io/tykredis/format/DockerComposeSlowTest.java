package io.tykredis.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import io.tykredis.imports.form.SentFile;
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
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "docker-compose")));
        assumeTrue(there, "docker-compose is not installed: no Compose but our own model of it has read the files");
    }

    @Test
    void readsEveryText() throws IOException, InterruptedException {
        Map<String, Map<String, String>> expected = new TreeMap<>();
        StringBuilder base = new StringBuilder("services:\n");
        StringBuilder fragment = new StringBuilder("---\nservices:\n");
        List<String> texts = new ArrayList<>(Samples.texts(false));
        texts.addAll(List.of("\t", "a\tb", "a\nb", "a\n"));
        for (String text : texts) {
            Translation gateway = Samples.gateway(Samples.sentinel(Map.of("username", text, "password", text)));
            String service = "  s" + expected.size();
            base.append(service).append(": {image: x}\n");
            fragment.append(new ComposeFormat()
                    .one(gateway)
                    .replace("---\nservices:\n", "")
                    .replaceAll(NEWER, "")
                    .replace("  tyk-gateway:\n", service + ":\n"));
            expected.put(service.strip(), EnvVariables.of(gateway));
        }

        assertThat(services(config(base.toString(), fragment.toString()))).isEqualTo(expected);
    }

    /** What Compose 1 and 2 agree on, with the variables of {@code .env} only. */
    @ParameterizedTest
    @ValueSource(strings = {"services", "override", "extends"})
    void readsProjectsAsTheImportDoes(String name) throws IOException, InterruptedException {
        Path project = Goldens.file("compose/" + name);
        InputErrors errors = InputErrors.ofEverything();
        Map<String, Map<String, String>> read = new TreeMap<>();
        Imports.FORMS.read(files(project), errors, errors).instances().forEach(instance -> {
            Map<String, String> environment = new LinkedHashMap<>();
            instance.variables().forEach(each -> environment.put(each.name(), String.valueOf(each.value())));
            read.put(instance.service(), environment);
        });

        assertThat(errors.all()).isEmpty();
        assertThat(read).isEqualTo(services(compose(project, "docker-compose", "config")));
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
        String fragment = new ComposeFormat().one(Samples.gateway("""
                {"topology": {"mode": "standalone", "endpoint": "r:6379"}, "password": {"env": "NOBODY_SETS_THIS"}}"""));

        Process compose = config("services:\n  tyk-gateway: {image: x}\n", fragment);

        assertThat(compose.exitValue()).isNotZero();
        assertThat(Files.readString(folder.resolve("err"))).contains("NOBODY_SETS_THIS");
    }

    /** Compose writes some texts without quotes that YAML parsers read as numbers. */
    private Map<String, Map<String, String>> services(Process compose) throws IOException {
        assertThat(compose.exitValue())
                .as(Files.readString(folder.resolve("err")))
                .isZero();
        Resolver nothingButTexts = new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        };
        LoaderOptions options = new LoaderOptions();
        DumperOptions unused = new DumperOptions();
        Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, nothingButTexts);
        Map<String, Map<?, ?>> file = yaml.load(Files.readString(folder.resolve("out")));
        Map<String, Map<String, String>> services = new TreeMap<>();
        file.get("services")
                .forEach((name, service) -> services.put((String) name, ReadBack.environment((Map<?, ?>) service)));
        return services;
    }

    private Process config(String base, String fragment) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("base.yaml"), base);
        Files.writeString(folder.resolve("redis.yaml"), fragment);
        return compose(folder, "docker-compose", "-f", "base.yaml", "-f", "redis.yaml", "config");
    }

    private Process compose(Path project, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(List.of("PATH"));
        Process compose = builder.directory(project.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertThat(compose.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return compose;
    }
}
