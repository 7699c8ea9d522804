package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.Components;
import io.tykredis.catalog.Concept;
import io.tykredis.format.helm.ChartContainer;
import io.tykredis.format.helm.ChartRendering;
import io.tykredis.format.helm.ChartVariable;
import io.tykredis.imports.reading.EnvNames;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.source.ImageText;
import io.tykredis.imports.source.KnownRelease;
import io.tykredis.input.InputError;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import io.tykredis.model.Secret;
import io.tykredis.model.Version;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values of Tyk's charts, read as the containers that the charts render from them. */
@Singleton
public final class HelmValuesForm implements Form {

    public static final String SLUG = "helm-values";

    @Override
    public String slug() {
        return SLUG;
    }

    @Override
    public Recognition recognize(FileText file, Components components) {
        List<JsonNode> documents = file.documents();
        return documents.size() == 1 && ChartRendering.isOf(documents.get(0)) ? Recognition.LIKELY : Recognition.NONE;
    }

    @Override
    public void read(FileText file, Intake intake) {
        intake.repetitions(file);
        JsonNode values = file.documents().get(0);
        ChartRendering chart = ChartRendering.of(values, file.name(), file.text(), intake.components());
        if (chart.isAssumed()) {
            String components = chart.containers().stream()
                    .map(container -> intake.components()
                            .find(container.component())
                            .orElseThrow()
                            .title())
                    .collect(Collectors.joining(" and the "));
            intake.remark(new InputError(
                    place(file, List.of("global")),
                    InputError.Code.CHART_ASSUMED,
                    "Nothing in the values shows their chart. " + chart.chart() + " is assumed, which installs the "
                            + components + ".",
                    "For another chart, name the file after it, for example tyk-stack/values.yaml.",
                    position(file, List.of("global"))));
        }
        if (!chart.hasAddress() && !chart.containers().stream().allMatch(each -> hasAddress(each, file, intake))) {
            intake.remark(new InputError(
                    place(file, chart.addressAt()),
                    InputError.Code.CHART_DEFAULT,
                    "The values set no Redis address. The chart connects to the service \"redis\" in its own namespace,"
                            + " here assumed to be \"tyk\".",
                    "Set " + String.join(".", chart.addressAt()) + " to the addresses of your Redis.",
                    position(file, chart.addressAt())));
        }
        if (chart.isRetired()) {
            intake.remark(new InputError(
                    place(file, List.of("redis")),
                    InputError.Code.RETIRED_CHART,
                    "These are values of " + chart.chart()
                            + ", which Tyk no longer publishes. The current charts ignore" + " \"redis\" here.",
                    "For tyk-oss, tyk-stack, tyk-control-plane or tyk-data-plane, move \"redis\" below \"global\".",
                    position(file, List.of("redis"))));
        }
        chart.misplaced()
                .ifPresent(at -> intake.remark(new InputError(
                        place(file, at),
                        InputError.Code.MISPLACED_VALUES,
                        "\"redis\" is not below \"global\", so " + chart.chart() + " ignores it.",
                        "Move \"redis\" below \"global\".",
                        position(file, at))));
        chart.unread()
                .forEach(unread -> intake.remark(new InputError(
                        place(file, unread.at()),
                        InputError.Code.UNKNOWN_KEY,
                        String.join(".", unread.at()) + " is not a value of the charts, so it is ignored.",
                        unread.fix(),
                        position(file, unread.at()))));
        chart.containers().forEach(container -> misplaced(container, file, intake));
        chart.containers().forEach(container -> add(container, file, intake));
    }

    /** Whether the component's own list of variables contains an address. */
    private static boolean hasAddress(ChartContainer container, FileText file, Intake intake) {
        EnvNames names =
                EnvNames.of(intake.components().find(container.component()).orElseThrow());
        return node(file, extras(container))
                .valueStream()
                .flatMap(item -> names.setting(item.path("name").asText("")).stream())
                .anyMatch(key -> key.concept() == Concept.ADDRS || key.concept() == Concept.HOST);
    }

    /** Reports the list of variables if it is above the component's section, where no chart reads it. */
    private static void misplaced(ChartContainer container, FileText file, Intake intake) {
        String prefix =
                intake.components().find(container.component()).orElseThrow().envPrefix();
        for (int length = container.section().size() - 1; length >= 0; length--) {
            List<String> at = Stream.concat(container.section().subList(0, length).stream(), Stream.of("extraEnvs"))
                    .toList();
            if (node(file, at)
                    .valueStream()
                    .anyMatch(item -> item.path("name").asText("").startsWith(prefix))) {
                intake.remark(new InputError(
                        place(file, at),
                        InputError.Code.MISPLACED_VALUES,
                        String.join(".", at) + " is not read by the chart, so its variables are not set.",
                        "Move it to " + String.join(".", extras(container)) + ".",
                        position(file, at)));
            }
        }
    }

    private static List<String> extras(ChartContainer container) {
        return Stream.concat(container.section().stream(), Stream.of("extraEnvs"))
                .toList();
    }

    private static void add(ChartContainer container, FileText file, Intake intake) {
        List<EnvVariable> variables = new ArrayList<>();
        container
                .variables()
                .forEach(variable ->
                        variables.add(variable(variable, container.keys().get(variable.name()), file)));
        List<String> extras = extras(container);
        Map<String, String> known = new HashMap<>();
        variables.forEach(variable -> learn(variable, known));
        JsonNode list = node(file, extras);
        for (int i = 0; i < list.size(); i++) {
            EnvVariable extra = extra(list.path(i), place(file, extras).child(i), known, file);
            learn(extra, known);
            variables.add(extra);
        }
        KnownRelease release = Version.parse(container.tag())
                .filter(version -> !container.tagGiven())
                .map(version -> new KnownRelease(version, KnownRelease.CHART))
                .orElse(null);
        intake.container(
                new Container(
                        String.join(".", container.section()),
                        "tyk-" + container.component() + (container.tagGiven() ? ":" + container.tag() : ""),
                        variables,
                        List.of(),
                        release,
                        tag(container.section(), file),
                        container.keys()),
                file);
    }

    private static void learn(EnvVariable variable, Map<String, String> known) {
        if (variable.value() != null) {
            known.put(variable.name(), variable.value());
        }
    }

    private static @Nullable ImageText tag(List<String> section, FileText file) {
        List<String> at =
                Stream.concat(section.stream(), Stream.of("image", "tag")).toList();
        return file.image(node(file, at), place(file, at));
    }

    private static EnvVariable variable(ChartVariable variable, @Nullable String key, FileText file) {
        return new EnvVariable(
                variable.name(),
                variable.value(),
                place(file, variable.from()),
                variable.secret(),
                position(file, variable.from()),
                variable.given(),
                null,
                key);
    }

    /** The chart evaluates the value as a template, and then Kubernetes expands it. */
    private static EnvVariable extra(JsonNode item, Pointer at, Map<String, String> known, FileText file) {
        JsonNode reference = item.path("valueFrom").path("secretKeyRef");
        @Nullable
        Secret secret = reference.isObject()
                ? new Secret.FromKubernetes(
                        reference.path("name").asText(""), reference.path("key").asText(""))
                : null;
        boolean from = item.has("valueFrom");
        String name = item.path("name").asText("");
        SourcePosition position = file.position(item.path(from ? "valueFrom" : "value"), item);
        String value = item.path("value").asText("").replace("{{`{{`}}", "{{");
        return new EnvVariable(
                name,
                from
                        ? null
                        : KubernetesVariables.expanded(
                                value, known, file.expansion().of(name, position)),
                at.child(from ? "valueFrom" : "value"),
                secret,
                position);
    }

    private static JsonNode node(FileText file, List<String> path) {
        JsonNode node = file.documents().get(0);
        for (String step : path) {
            node = node.path(step);
        }
        return node;
    }

    private static Pointer place(FileText file, List<String> path) {
        return file.at().child(path.toArray(String[]::new));
    }

    /** The position of a place in the values, or of the nearest place around it. */
    private static SourcePosition position(FileText file, List<String> path) {
        for (int length = path.size(); length > 0; length--) {
            JsonNode node = node(file, path.subList(0, length));
            if (!node.isMissingNode() && !node.isNull()) {
                return file.position(node);
            }
        }
        return file.start();
    }
}
