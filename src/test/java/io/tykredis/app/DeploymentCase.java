package io.tykredis.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.format.PrettyJson;
import io.tykredis.format.Samples;
import io.tykredis.format.helm.HelmFormat;
import io.tykredis.golden.Case;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import io.tykredis.imports.form.SentFile;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.input.StrictJson;
import io.tykredis.upgrade.UpgradeRequestReader;
import io.tykredis.upgrade.Upgrades;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a deployment: those of the goldens, and the configurations of requests as files in several forms. */
record DeploymentCase(String name, List<SentFile> files) {

    private static final MergeRounds ROUNDS = new MergeRounds(Imports.SENT, Tables.components());
    static final MergeFiles MERGES = new MergeFiles(
            Imports.READER,
            Imports.SENT,
            Imports.IMPORTER,
            Imports.TRANSLATOR,
            Imports.LINTER,
            Tables.components(),
            ROUNDS);
    static final Upgrade UPGRADES = new Upgrade(
            new UpgradeRequestReader(Imports.READER, Tables.components()),
            new Upgrades(Tables.components(), Imports.TRANSLATOR, Imports.LINTER),
            Imports.SENT,
            Imports.IMPORTER,
            ROUNDS,
            Tables.components());

    private static final int KEYS = 2000;
    private static final Set<String> ANSWERS = Set.of("answer.txt", "answer.diff", "spec.json");

    static Stream<DeploymentCase> all() {
        Stream<DeploymentCase> folders = Stream.of("forms", "merges")
                .flatMap(each -> Goldens.folders(each).stream())
                .map(DeploymentCase::folder);
        Stream<DeploymentCase> requests = Case.imports().stream().flatMap(each -> written(each.name(), each.body()));
        Stream<DeploymentCase> examples = Imports.LINTER.rules().stream()
                .flatMap(rule -> written(
                        "bad " + rule.code().slug(), rule.example().bad().getBytes(UTF_8)));
        return Stream.of(folders, generated(), charts(), requests, examples).flatMap(each -> each);
    }

    /** The files of a folder, without its answer. */
    static DeploymentCase folder(Path folder) {
        String name = folder.getParent().getFileName() + "/" + folder.getFileName();
        List<SentFile> files = new ArrayList<>();
        for (Path path : Goldens.files(name)) {
            String file = path.getFileName().toString();
            if (!ANSWERS.contains(file)) {
                files.add(file(files.size(), file, Goldens.text(path), null));
            }
        }
        return new DeploymentCase(name, files);
    }

    /** Of 2,000 keys, with comments where the form has them, and a few settings of Redis in between. */
    private static Stream<DeploymentCase> generated() {
        List<String> names = IntStream.range(0, KEYS)
                .mapToObj(i -> i % 500 == 7
                        ? "TYK_PMP_ANALYTICSSTORAGECONFIG_"
                                + List.of("ADRS", "MASTER_NAME", "USERNAME", "PASWORD")
                                        .get(i / 500)
                        : "OTHER_" + i)
                .toList();
        String json = lines(names, "\t\"k%2$d\" : %2$d.50e1 ,\n")
                .replace(
                        "\t\"k1000\"",
                        "\t\"storage\": {\"Host\":\"old\" , \"port\":1, \"optimisation_max_idle\": 9},\n\t\"k1000\"");
        return Stream.of(
                generated("pump.env", lines(names, "# no. %2$d\n%1$s=redis%2$d:1 # \u00e9\n")),
                generated(
                        "compose.yml",
                        "services:\r\n  tyk-pump:\r\n    environment:\r\n"
                                + lines(names, "      # no. %2$d\r\n      %1$s:   'redis%2$d:1' # \ud83d\ude00\r\n")),
                generated(
                        "values.yaml",
                        "global:\r\n  redis:\r\n    addrs: [old:1] # old\r\n    pass: old\r\n"
                                + lines(names, "# no. %2$d \ud83d\ude00\r\nkey%2$d:  '%2$d' # kept\r\n")),
                generated("tyk.conf", "{\n" + json + "\t\"last\": {}\n}"));
    }

    private static String lines(List<String> names, String line) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> line.formatted(names.get(i), i))
                .collect(Collectors.joining());
    }

    private static DeploymentCase generated(String name, String text) {
        return new DeploymentCase("2,000 keys in " + name, List.of(file(0, name, text, null)));
    }

    boolean isGenerated() {
        return name.startsWith("2,000");
    }

    /** Values for Tyk's charts, as they are written for specs. */
    private static Stream<DeploymentCase> charts() {
        return Goldens.telling().stream().flatMap(path -> {
            try {
                String values = new HelmFormat().all(Samples.translations(Goldens.text(path)));
                return Stream.of(new DeploymentCase(
                        "values of " + path.getFileName(), List.of(file(0, "values.yaml", values, null))));
            } catch (InvalidInput e) {
                return Stream.empty();
            }
        });
    }

    static SentFile file(int index, String name, String text, @Nullable ComponentTable table) {
        return new SentFile(name, text, table, Pointer.of("files").child(index));
    }

    /** The same settings as an env file, in both forms of Compose and in a Kubernetes container. */
    private static Stream<DeploymentCase> written(String name, byte[] body) {
        JsonNode request;
        try {
            request = StrictJson.read(body, new InputErrors());
        } catch (InvalidInput e) {
            return Stream.empty();
        }
        List<SentFile> configs = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : request.path("configs").properties()) {
            JsonNode config = each.getValue();
            Tables.components().find(each.getKey()).ifPresent(table -> {
                if (config.isObject() || config.isTextual()) {
                    String text = config.isTextual() ? config.textValue() : PrettyJson.text((ObjectNode) config);
                    configs.add(file(configs.size(), table.file(), text, table));
                }
            });
        }
        List<String[]> variables = variables(request.path("env"));
        if (variables.isEmpty()) {
            return configs.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new DeploymentCase(name, configs), embedded(name, configs));
        }
        return Stream.of(Writing.values()).map(writing -> {
            List<SentFile> files = new ArrayList<>(configs);
            files.add(file(files.size(), writing.name() + ".txt", writing.text(variables), null));
            return new DeploymentCase(name + " " + writing, files);
        });
    }

    /** The files in a ConfigMap, or in a Secret. Each is written in one way, and all of them in every way. */
    private static DeploymentCase embedded(String name, List<SentFile> configs) {
        StringBuilder text = new StringBuilder();
        for (SentFile config : configs) {
            int way = Math.floorMod((name + config.name()).hashCode(), 3);
            String content = config.content();
            String value = way == 2
                    ? Base64.getEncoder().encodeToString(content.getBytes(UTF_8))
                    : way == 1 || content.startsWith(" ")
                            ? TextNode.valueOf(content).toString()
                            : "|\n" + content.indent(4).stripTrailing();
            text.append("---\napiVersion: v1\nkind: %s\ndata: # kept\n  %s: %s\n  other: 'kept' # too\n"
                    .formatted(way == 2 ? "Secret" : "ConfigMap", config.name(), value));
        }
        return new DeploymentCase(name + " embedded", List.of(file(0, "tyk.yaml", text.toString(), null)));
    }

    /** The names and values of a request's variables, which are a map or a list. */
    private static List<String[]> variables(JsonNode env) {
        return env.isObject()
                ? env.properties().stream()
                        .map(each ->
                                new String[] {each.getKey(), each.getValue().asText()})
                        .toList()
                : env.valueStream()
                        .map(each -> (each.asText() + (each.asText().contains("=") ? "" : "=")).split("=", 2))
                        .toList();
    }

    /** A notation for variables. */
    private enum Writing {
        ENV("# kept\n", "export %s='%s' # kept\n"),
        COMPOSE_MAP("services:\n  tyk: # kept\n    environment:\n", "      %s: '%s' # kept\n"),
        COMPOSE_LIST("services:\n  tyk:\n    environment: # kept\n", "      - '%s=%s'\n      # kept\n"),
        KUBERNETES(
                "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: tyk}\nspec:\n  template:\n    spec:\n"
                        + "      containers:\n      - name: tyk\n        env:\n",
                "        - name: %s # kept\n          value: '%s'\n"),
        FLOW("services: {tyk: {environment: {A: b", ", %s: '%s'");

        private final String head;
        private final String line;

        Writing(String head, String line) {
            this.head = head;
            this.line = line;
        }

        String text(List<String[]> variables) {
            return variables.stream()
                    .map(each -> line.formatted(each[0], each[1].replace("$", "$$")))
                    .collect(Collectors.joining("", head, this == FLOW ? "}}}\n" : ""));
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
