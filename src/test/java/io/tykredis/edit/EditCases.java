package io.tykredis.edit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.format.PrettyJson;
import io.tykredis.format.helm.HelmFormat;
import io.tykredis.golden.Case;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import io.tykredis.imports.form.SentFile;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.input.StrictJson;
import io.tykredis.model.RedisSpec;
import io.tykredis.translate.Translation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files of deployments: the goldens, and the configurations of requests as files in several forms. */
public record EditCases(String name, List<SentFile> files) {

    private static final int KEYS = 2000;
    private static final Set<String> ANSWERS = Set.of("answer.txt", "answer.diff", "spec.json");
    private static final List<String> SOME = List.of(
            "TYK_PMP_ANALYTICSSTORAGECONFIG_ADRS",
            "TYK_PMP_ANALYTICSSTORAGECONFIG_MASTER_NAME",
            "TYK_PMP_ANALYTICSSTORAGECONFIG_USERNAME",
            "TYK_PMP_ANALYTICSSTORAGECONFIG_PASWORD");

    public static Stream<EditCases> all() {
        Stream<EditCases> requests = Stream.concat(
                        Case.imports().stream().map(each -> Map.entry(each.name(), each.body())),
                        Imports.LINTER.rules().stream()
                                .map(rule -> Map.entry(
                                        "bad " + rule.code().slug(),
                                        rule.example().bad().getBytes(UTF_8))))
                .flatMap(each -> written(each.getKey(), each.getValue()));
        return Stream.of(folders("forms"), folders("merges"), generated(), charts(), requests)
                .flatMap(each -> each);
    }

    /** Of 2,000 keys, with comments where the form has them, and a few settings of Redis in between. */
    private static Stream<EditCases> generated() {
        StringBuilder env = new StringBuilder();
        StringBuilder compose = new StringBuilder("services:\r\n  tyk-pump:\r\n    environment:\r\n");
        StringBuilder json = new StringBuilder("{\n");
        for (int i = 0; i < KEYS; i++) {
            String name = i % 500 == 7 ? SOME.get(i / 500) : "OTHER_" + i;
            env.append("# no. ")
                    .append(i)
                    .append("\n")
                    .append(name)
                    .append("=redis")
                    .append(i)
                    .append(":1 # \u00e9\n");
            compose.append("      # no. ").append(i).append("\r\n      ");
            compose.append(name).append(":   'redis").append(i).append(":1' # \ud83d\ude00\r\n");
            json.append("\t\"k").append(i).append("\" : ").append(i).append(".50e1 ,\n");
            if (i == KEYS / 2) {
                json.append("\t\"storage\": {\"Host\":\"old\" , \"port\":1, \"optimisation_max_idle\": 9},\n");
            }
        }
        json.append("\t\"last\": {}\n}");
        StringBuilder values =
                new StringBuilder("global:\r\n  redis:\r\n    addrs: [old:1] # old\r\n    pass: old\r\n");
        for (int i = 0; i < KEYS; i++) {
            values.append("# no. %d \ud83d\ude00\r\nkey%d:  '%d' # kept\r\n".formatted(i, i, i));
        }
        return Stream.of(
                new EditCases("2,000 lines of env", List.of(file(0, "pump.env", env.toString(), null))),
                new EditCases("2,000 lines of Compose", List.of(file(0, "compose.yml", compose.toString(), null))),
                new EditCases("2,000 values", List.of(file(0, "values.yaml", values.toString(), null))),
                new EditCases("2,000 members", List.of(file(0, "tyk.conf", json.toString(), null))));
    }

    /** Values for Tyk's charts, as they are written for specs. */
    private static Stream<EditCases> charts() {
        HelmFormat format = new HelmFormat();
        return Goldens.telling().stream().flatMap(path -> {
            RedisSpec spec = Imports.READER.read(Goldens.bytes(path));
            List<Translation> translations = Tables.all().stream()
                    .map(table -> Imports.TRANSLATOR.translate(spec, table))
                    .toList();
            try {
                return Stream.of(new EditCases(
                        "values of " + path.getFileName(),
                        List.of(file(0, "values.yaml", format.all(translations), null))));
            } catch (InvalidInput e) {
                return Stream.empty();
            }
        });
    }

    private static Stream<EditCases> folders(String name) {
        return Goldens.folders(name).stream().map(EditCases::folder);
    }

    /** The files of a folder, without its answer. */
    public static EditCases folder(Path folder) {
        List<SentFile> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            found.filter(file -> !ANSWERS.contains(file.getFileName().toString()))
                    .sorted()
                    .forEach(file ->
                            files.add(file(files.size(), file.getFileName().toString(), Goldens.text(file), null)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EditCases(folder.getParent().getFileName() + " " + folder.getFileName(), files);
    }

    public static SentFile file(int index, String name, String text, @Nullable ComponentTable table) {
        return new SentFile(name, text, table, Pointer.of("files").child(index));
    }

    /** The same settings as an env file, in both forms of Compose and in a Kubernetes container. */
    private static Stream<EditCases> written(String name, byte[] body) {
        JsonNode request;
        try {
            request = StrictJson.read(body, new InputErrors());
        } catch (InvalidInput e) {
            return Stream.empty();
        }
        List<SentFile> configs = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : request.path("configs").properties()) {
            Optional<ComponentTable> table = Tables.components().find(each.getKey());
            JsonNode config = each.getValue();
            if (table.isPresent() && (config.isObject() || config.isTextual())) {
                String text = config.isTextual() ? config.textValue() : PrettyJson.text((ObjectNode) config);
                configs.add(file(configs.size(), table.get().file(), text, table.get()));
            }
        }
        List<Map.Entry<String, String>> variables = variables(request.path("env"));
        if (variables.isEmpty()) {
            return configs.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new EditCases(name, configs), embedded(name, configs));
        }
        return Stream.of(Writing.values()).map(writing -> {
            List<SentFile> files = new ArrayList<>(configs);
            files.add(file(files.size(), writing.name() + ".txt", writing.text(variables), null));
            return new EditCases(name + " " + writing, files);
        });
    }

    /** The files in a ConfigMap, or in a Secret. Each is written in one way, and all of them in every way. */
    private static EditCases embedded(String name, List<SentFile> configs) {
        StringBuilder text = new StringBuilder();
        for (SentFile config : configs) {
            int way = Math.floorMod((name + config.name()).hashCode(), 3);
            String content = config.content();
            String kind = way == 2 ? "kind: Secret\ndata:" : "kind: ConfigMap\ndata:";
            text.append("---\napiVersion: v1\n%s # kept\n  %s: %s\n  other: 'kept' # too\n"
                    .formatted(
                            kind,
                            config.name(),
                            way == 2
                                    ? Base64.getEncoder().encodeToString(content.getBytes(UTF_8))
                                    : way == 1 || content.startsWith(" ")
                                            ? TextNode.valueOf(content)
                                            : "|\n" + content.indent(4).stripTrailing()));
        }
        return new EditCases(name + " embedded", List.of(file(0, "tyk.yaml", text.toString(), null)));
    }

    private static List<Map.Entry<String, String>> variables(JsonNode env) {
        List<Map.Entry<String, String>> variables = new ArrayList<>();
        if (env.isObject()) {
            env.properties()
                    .forEach(each -> variables.add(
                            Map.entry(each.getKey(), each.getValue().asText())));
        } else if (env.isArray()) {
            env.forEach(each -> {
                String[] pair = each.asText().split("=", 2);
                variables.add(Map.entry(pair[0], pair.length > 1 ? pair[1] : ""));
            });
        }
        return variables;
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

        String text(List<Map.Entry<String, String>> variables) {
            StringBuilder text = new StringBuilder(head);
            variables.forEach(each ->
                    text.append(line.formatted(each.getKey(), each.getValue().replace("$", "$$"))));
            return text + (this == FLOW ? "}}}\n" : "");
        }
    }

    public boolean isGenerated() {
        return name.startsWith("2,000");
    }

    @Override
    public String toString() {
        return name;
    }
}
