package io.tykredis.merge;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.catalog.Concept;
import io.tykredis.format.helm.ChartContainer;
import io.tykredis.format.helm.ChartRendering;
import io.tykredis.format.helm.HelmFormat;
import io.tykredis.format.helm.RedisMember;
import io.tykredis.imports.form.SentFile;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.merge.Change.Operation;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The merge of translations into values of Tyk's charts: {@code global.redis}, and {@code extraEnvs} for the rest. */
final class HelmValuesMerge {

    private final HelmValuesFile file;
    private final ChartRendering chart;
    private final InputErrors errors;
    private final Map<ComponentTable, Translation> translations = new LinkedHashMap<>();
    private final Map<ComponentTable, ComponentReading> readings = new HashMap<>();

    HelmValuesMerge(SentFile file, Components components, InputErrors errors) {
        this.file = new HelmValuesFile(file, errors);
        this.chart = ChartRendering.of(
                this.file.values(), file.name() == null ? "" : file.name(), file.content(), components);
        this.errors = errors;
    }

    void add(Translation translation, ComponentReading reading) {
        translations.put(translation.table(), translation);
        readings.put(translation.table(), reading);
    }

    List<FileChange> changes() {
        return file.changes();
    }

    /** The text with the settings. */
    String merged() {
        if (chart.isRetired()) {
            errors.add(new InputError(
                    file.file().at(),
                    InputError.Code.UNREADABLE_FORM,
                    "These are values of " + chart.chart()
                            + ", which Tyk no longer publishes. A merge cannot change them.",
                    "Move to a current chart, or translate with format=helm for one."));
            return file.content();
        }
        JsonNode desired = desired();
        redis(desired.path("global").path("redis"));
        for (ChartContainer container : chart.containers()) {
            translations.keySet().stream()
                    .filter(table -> table.name().equals(container.component()))
                    .forEach(table -> new ComponentValuesMerge(
                                    file,
                                    Objects.requireNonNull(translations.get(table)),
                                    Objects.requireNonNull(readings.get(table)))
                            .merge(
                                    container,
                                    desired.path("tyk-" + table.name()).path(table.name())));
        }
        return file.content();
    }

    private JsonNode desired() {
        try {
            return new HelmFormat().values(List.copyOf(translations.values()));
        } catch (InvalidInput e) {
            throw e.under(MergeRequest.SPEC);
        }
    }

    private void redis(JsonNode desired) {
        String component = translations.keySet().iterator().next().name();
        List<String> at = chart.redisAt();
        Map<List<String>, JsonNode> members = members(desired);
        moveHost(component, at);
        members.forEach((path, value) -> {
            Concept concept = RedisMember.conceptOf(path);
            file.set(component, below(at, path), value, concept, stated(concept));
        });
        for (RedisMember member : RedisMember.all()) {
            List<String> path = below(at, member.path());
            boolean wanted = members.keySet().stream().anyMatch(member.path()::equals);
            boolean kept = member.path().get(0).equals("passSecret")
                    && reference(member.concept()).isPresent();
            if (!wanted && !kept && !HelmValuesFile.text(file.node(path)).isEmpty()) {
                file.set(
                        component,
                        path,
                        member.neutral(),
                        member.concept(),
                        reference(member.concept()).isEmpty() ? DesiredValue.NOT_SET : refers(member, desired));
            }
        }
    }

    private String refers(RedisMember member, JsonNode desired) {
        return desired.has("passSecret")
                ? "Replaced by passSecret."
                : "The spec refers to the secret. Install with --set "
                        + String.join(".", below(chart.redisAt(), member.path())) + "=….";
    }

    /** The addresses come where the host was. */
    private void moveHost(String component, List<String> at) {
        List<String> host = HelmValuesFile.below(at, "host");
        List<String> port = HelmValuesFile.below(at, "port");
        if (file.node(host).isMissingNode()) {
            return;
        }
        if (file.node(HelmValuesFile.below(at, "addrs")).isMissingNode()) {
            file.rename(host, "addrs");
        } else {
            file.remove(host);
        }
        if (!file.node(port).isMissingNode()) {
            file.remove(port);
        }
        Stream.of(host, port)
                .filter(path -> !file.node(path).isMissingNode())
                .forEach(path -> file.change(
                        component,
                        Operation.REMOVE,
                        path,
                        file.node(path),
                        null,
                        Concept.HOST,
                        "Replaced by the list of addresses."));
    }

    private String stated(Concept concept) {
        return settings(concept).map(DesiredValue::stated).findFirst().orElse(DesiredValue.NOT_SET);
    }

    private Optional<Setting> reference(Concept concept) {
        return settings(concept)
                .filter(setting -> setting.reference().isPresent())
                .findFirst();
    }

    private Stream<Setting> settings(Concept concept) {
        return translations.values().stream()
                .flatMap(translation -> translation.settings().stream())
                .filter(setting -> setting.key().concept() == concept);
    }

    /** The members of {@code redis} and of the maps in it. */
    private static Map<List<String>, JsonNode> members(JsonNode redis) {
        Map<List<String>, JsonNode> members = new LinkedHashMap<>();
        redis.properties().forEach(each -> {
            if (each.getValue().isObject()) {
                each.getValue()
                        .properties()
                        .forEach(inner -> members.put(List.of(each.getKey(), inner.getKey()), inner.getValue()));
            } else {
                members.put(List.of(each.getKey()), each.getValue());
            }
        });
        return members;
    }

    private static List<String> below(List<String> above, List<String> path) {
        return HelmValuesFile.below(above, path.toArray(String[]::new));
    }
}
