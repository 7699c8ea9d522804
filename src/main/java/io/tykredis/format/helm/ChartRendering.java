package io.tykredis.format.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.DataPlaneSwitch;
import io.tykredis.format.ChartVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The containers that Tyk's charts render from values, limited to their Redis settings. */
public final class ChartRendering {

    private static final String GLOBAL = "global";
    private static final String REDIS = "redis";
    private static final String PUMP = "pump";

    private final JsonNode values;
    private final List<String> root;
    private final Components components;
    private final String chart;
    private final ChartValues redis;
    private final List<String> redisAt;
    private final Optional<RetiredCharts> retired;
    private final @Nullable Set<String> named;
    private final boolean assumed;
    private final List<ChartContainer> containers = new ArrayList<>();

    /**
     * @param global the place above {@code global}
     * @param assumed whether nothing identifies the chart
     * @param named the components in a comment
     */
    private ChartRendering(
            JsonNode values,
            List<String> root,
            List<String> global,
            String chart,
            boolean assumed,
            @Nullable Set<String> named,
            Components components) {
        this.values = values;
        this.root = root;
        this.components = components;
        this.chart = chart;
        this.assumed = assumed;
        this.named = named;
        this.retired = ChartNames.retired(chart);
        this.redisAt = retired.isPresent() ? below(root, List.of(REDIS)) : below(global, List.of(GLOBAL, REDIS));
        this.redis = new ChartValues(
                retired.isPresent() ? values.path(REDIS) : values.path(GLOBAL).path(REDIS), redisAt);
    }

    /** Whether the document contains values of Tyk's charts. */
    public static boolean isOf(JsonNode values) {
        return ChartNames.nested(values).isPresent() || ChartNames.isOf(values);
    }

    /**
     * Renders values.
     *
     * @param name the file's name, which may contain the chart's name
     * @param text the file's text, whose comments may name the components
     */
    public static ChartRendering of(JsonNode values, String name, String text, Components components) {
        Optional<String> nested = ChartNames.nested(values);
        if (nested.isEmpty()) {
            Set<String> named = ComponentsComment.in(text);
            Optional<String> chart = ChartNames.identified(values, name);
            return new ChartRendering(
                            values,
                            List.of(),
                            List.of(),
                            chart.orElse(ChartNames.ASSUMED),
                            chart.isEmpty() && named == null,
                            named,
                            components)
                    .rendered();
        }
        ObjectNode inner = values.path(nested.get()).deepCopy();
        List<String> root = List.of(nested.get());
        boolean above = !inner.has(GLOBAL) && values.has(GLOBAL);
        if (above) {
            inner.set(GLOBAL, values.path(GLOBAL));
        }
        return new ChartRendering(inner, root, above ? List.of() : root, nested.get(), false, null, components)
                .rendered();
    }

    public List<ChartContainer> containers() {
        return containers;
    }

    /** The chart of the values, as far as they identify it. */
    public String chart() {
        return chart;
    }

    /** Whether nothing identifies the chart, so it is assumed. */
    public boolean isAssumed() {
        return assumed;
    }

    /** Whether Tyk no longer publishes the chart. */
    public boolean isRetired() {
        return retired.isPresent();
    }

    /** Whether the values contain an address of Redis; otherwise the chart uses its default. */
    public boolean hasAddress() {
        return redis.hasAddress();
    }

    /** The place of the settings of Redis, present or not. */
    public List<String> redisAt() {
        return redisAt;
    }

    /** The place of the address, present or not. */
    public List<String> addressAt() {
        return redis.address();
    }

    /** The place of a {@code redis} that the chart does not read. */
    public Optional<List<String>> misplaced() {
        return retired.isEmpty() && values.path(REDIS).isObject() && ChartNames.isAboutRedis(values.path(REDIS))
                ? Optional.of(below(root, List.of(REDIS)))
                : Optional.empty();
    }

    /** The names below {@code redis} that the chart does not read. */
    public List<UnreadValue> unread() {
        return new UnreadValues(
                        components,
                        containers.stream()
                                .map(each -> components.find(each.component()).orElseThrow())
                                .toList())
                .among(
                        retired.isPresent()
                                ? values.path(REDIS)
                                : values.path(GLOBAL).path(REDIS),
                        redisAt);
    }

    private ChartRendering rendered() {
        retired.ifPresentOrElse(
                chart -> chart.members().stream()
                        .filter(member -> isOn(values.path(member.section()).path("enabled"), member.enabled()))
                        .forEach(this::add),
                this::addCurrent);
        return this;
    }

    private void addCurrent() {
        Set<String> installed = named == null ? ChartNames.components(chart, values) : named;
        for (Chart each : new Charts(ChartVersion.NEWEST).all()) {
            if (installed.contains(each.component())) {
                ComponentTable table = components.find(each.component()).orElseThrow();
                List<String> section = section(each);
                RedisVariables passed = new RedisVariables(redis, table);
                List<ChartVariable> variables = new ArrayList<>(fixed(table, installed));
                variables.addAll(passed.of(each.passes()));
                List<ChartVariable> own = own(passed, section);
                variables.addAll(own);
                Map<String, String> keys = passed.keys(each.passes());
                own.forEach(variable -> keys.put(variable.name(), String.join(".", variable.from())));
                add(table, section, ChartTables.TAGS.getOrDefault(table.name(), ""), variables, keys);
            }
        }
    }

    private void add(RetiredCharts.Member member) {
        ComponentTable table = components.find(member.component()).orElseThrow();
        RedisVariables passed = new RedisVariables(redis, table);
        add(table, List.of(member.section()), member.tag(), passed.of(member.passes()), passed.keys(member.passes()));
    }

    private void add(
            ComponentTable table,
            List<String> section,
            String tag,
            List<ChartVariable> variables,
            Map<String, String> keys) {
        String given = at(section).path("image").path("tag").asText("");
        containers.add(new ChartContainer(
                table.name(), below(root, section), given.isEmpty() ? tag : given, !given.isEmpty(), variables, keys));
    }

    /** The section of a component's chart, in its own values or in those of a parent chart. */
    private List<String> section(Chart each) {
        return values.has(each.name()) || !values.has(each.section())
                ? List.of(each.name(), each.section())
                : List.of(each.section());
    }

    /** The sizes in the chart's own section. */
    private List<ChartVariable> own(RedisVariables passed, List<String> section) {
        return ChartTables.OWN_DEFAULTS.getOrDefault(passed.table().name(), List.of()).stream()
                .map(each -> {
                    JsonNode given = at(section).path(each.name());
                    return new ChartVariable(
                            passed.name(each.env()),
                            given.isValueNode() && !given.isNull() ? given.asText() : each.value(),
                            null,
                            below(root, below(section, List.of(each.name()))),
                            !given.isMissingNode());
                })
                .toList();
    }

    /** The variables that the templates set from values outside Redis. */
    private List<ChartVariable> fixed(ComponentTable table, Set<String> installed) {
        List<ChartVariable> fixed = new ArrayList<>();
        List<String> remote = List.of(GLOBAL, "remoteControlPlane");
        DataPlaneSwitch dataPlane = table.quirks().dataPlane();
        if (dataPlane != null && isOn(at(remote).path("enabled"), ChartNames.isDataPlane(chart))) {
            fixed.add(new ChartVariable(dataPlane.env(), "true", null, below(root, remote), false));
        }
        if (installed.contains(PUMP)) {
            table.blocks().stream()
                    .flatMap(block -> Stream.ofNullable(block.requires()))
                    .map(key -> table.envPrefix() + key.env())
                    .forEach(name -> fixed.add(
                            new ChartVariable(name, "true", null, below(root, List.of(GLOBAL, "components")), false)));
        }
        if (ChartTables.OMITTING_FILE.contains(table.name())) {
            table.others().stream()
                    .filter(key -> key.concept() == Concept.OMIT_CONFIG_FILE)
                    .map(key -> table.envPrefix() + key.env())
                    .forEach(name -> fixed.add(new ChartVariable(name, "true", null, addressAt(), false)));
        }
        return fixed;
    }

    private JsonNode at(List<String> path) {
        JsonNode node = values;
        for (String step : path) {
            node = node.path(step);
        }
        return node;
    }

    private static boolean isOn(JsonNode flag, boolean otherwise) {
        boolean given = flag.isValueNode() && !flag.isNull();
        return given ? !flag.asText().equals("false") : otherwise;
    }

    private static List<String> below(List<String> above, List<String> path) {
        return Stream.concat(above.stream(), path.stream()).toList();
    }
}
