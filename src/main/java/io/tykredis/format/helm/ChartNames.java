package io.tykredis.format.helm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The charts, recognised by the names in their values.
 *
 * <p>Read from {@code values.yaml} of tyk-oss, tyk-stack, tyk-control-plane and tyk-data-plane at v5.3.0.
 */
final class ChartNames {

    /** The chart of values that do not show theirs: all charts have the Gateway. */
    static final String ASSUMED = "tyk-oss";

    private static final String STACK = "tyk-stack";
    private static final String CONTROL_PLANE = "tyk-control-plane";
    private static final String DATA_PLANE = "tyk-data-plane";

    /** The components that a chart always installs. */
    private static final Map<String, Set<String>> INSTALLED = Map.of(
            ASSUMED, Set.of("gateway"),
            STACK, Set.of("gateway", "dashboard"),
            CONTROL_PLANE, Set.of("gateway", "dashboard", "mdcb"),
            DATA_PLANE, Set.of("gateway"));

    /** The charts of single components, with their sections. */
    private static final Map<String, String> COMPONENTS = Map.of(
            "tyk-gateway", "gateway",
            "tyk-dashboard", "dashboard",
            "tyk-pump", "pump",
            "tyk-mdcb", "mdcb");

    /** The charts that install a Pump unless {@code global.components.pump} is false. */
    private static final Set<String> WITH_PUMP = Set.of(STACK, DATA_PLANE);

    private static final List<String> SECTIONS = List.of(
            "tyk-gateway", "tyk-dashboard", "tyk-pump", "tyk-mdcb", "tyk-bootstrap", "tyk-dev-portal", "tyk-operator");

    private static final List<String> OF_A_DASHBOARD =
            List.of("adminUser", "bootstrap", "mongo", "postgres", "storageType");

    private static final List<String> ABOUT_REDIS =
            List.of("addrs", "host", "enableCluster", "enableSentinel", "pass", "passSecret", "useSSL", "masterName");

    private ChartNames() {}

    /** The known chart that these values of another chart configure as a dependency. */
    static Optional<String> nested(JsonNode values) {
        return Stream.concat(
                        INSTALLED.keySet().stream(), RetiredCharts.ALL.stream().map(RetiredCharts::slug))
                .filter(chart -> values.path(chart).isObject())
                .sorted()
                .findFirst();
    }

    static boolean isOf(JsonNode values) {
        JsonNode redis = values.path("redis");
        return values.path("global").path("redis").isObject()
                || SECTIONS.stream().anyMatch(section -> values.path(section).isObject())
                || (redis.isObject() && (isAboutRedis(redis) || hasRetiredSection(values)) && !values.has("services"))
                || (values.size() == 1 && values.path("global").isObject());
    }

    /** Whether the values have the section of a component as the retired charts have it. */
    private static boolean hasRetiredSection(JsonNode values) {
        return RetiredCharts.ALL.stream()
                .flatMap(chart -> chart.members().stream())
                .map(member -> values.path(member.section()))
                .anyMatch(section -> section.has("image") || section.has("extraEnvs"));
    }

    static boolean isAboutRedis(JsonNode redis) {
        return ABOUT_REDIS.stream().anyMatch(redis::has);
    }

    /**
     * The chart that values or their file's name show, if they do.
     *
     * @param name the file's name
     */
    static Optional<String> identified(JsonNode values, String name) {
        JsonNode global = values.path("global");
        boolean current = global.isObject() || SECTIONS.stream().anyMatch(values::has);
        return component(values, current)
                .or(() -> named(current, name))
                .or(() -> current ? current(values, global) : Optional.of(retired(values)));
    }

    /** The chart of a single component, whose section is not below the name of its chart. */
    private static Optional<String> component(JsonNode values, boolean current) {
        List<String> sections = COMPONENTS.entrySet().stream()
                .filter(each -> values.path(each.getValue()).isObject())
                .map(Map.Entry::getKey)
                .toList();
        boolean alone = sections.size() == 1 && SECTIONS.stream().noneMatch(values::has);
        return current && alone ? Optional.of(sections.get(0)) : Optional.empty();
    }

    /** The chart in the name of the file, or of its folder. */
    private static Optional<String> named(boolean current, String name) {
        String[] steps = name.toLowerCase(Locale.ROOT).replace('\\', '/').split("/", -1);
        String file = steps[steps.length - 1];
        String folder = steps.length > 1 ? steps[steps.length - 2] : "";
        Stream<String> charts = current
                ? INSTALLED.keySet().stream()
                : RetiredCharts.ALL.stream().map(RetiredCharts::slug);
        return charts.filter(chart -> file.contains(chart) || folder.equals(chart))
                .sorted()
                .findFirst();
    }

    private static Optional<String> current(JsonNode values, JsonNode global) {
        if (global.path("remoteControlPlane").isObject()) {
            return Optional.of(DATA_PLANE);
        } else if (values.has("tyk-mdcb")) {
            return Optional.of(CONTROL_PLANE);
        }
        boolean dashboard =
                Stream.of("tyk-dashboard", "tyk-bootstrap", "tyk-dev-portal").anyMatch(values::has)
                        || OF_A_DASHBOARD.stream().anyMatch(global::has);
        return dashboard ? Optional.of(STACK) : Optional.empty();
    }

    private static String retired(JsonNode values) {
        boolean pro = Stream.of("dash", "mdcb", "tib", "portal", "bootstrap").anyMatch(values::has);
        boolean hybrid = values.path("gateway").path("rpc").isObject();
        return (pro ? RetiredCharts.PRO : hybrid ? RetiredCharts.HYBRID : RetiredCharts.HEADLESS).slug();
    }

    static Optional<RetiredCharts> retired(String chart) {
        return RetiredCharts.ALL.stream()
                .filter(each -> each.slug().equals(chart))
                .findFirst();
    }

    static boolean isDataPlane(String chart) {
        return chart.equals(DATA_PLANE);
    }

    /** The components that the chart installs with these values. */
    static Set<String> components(String chart, JsonNode values) {
        String alone = COMPONENTS.get(chart);
        if (alone != null) {
            return Set.of(alone);
        }
        Set<String> installed = new HashSet<>(INSTALLED.getOrDefault(chart, Set.of()));
        String pump = values.path("global").path("components").path("pump").asText("");
        boolean section = values.path("tyk-pump").isObject() && pump.isEmpty();
        if (pump.equals("true") || ((WITH_PUMP.contains(chart) || section) && !pump.equals("false"))) {
            installed.add("pump");
        }
        return installed;
    }
}
