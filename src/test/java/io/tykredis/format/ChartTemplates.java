package io.tykredis.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.golden.Goldens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A second model of the templates of Tyk's charts: which container gets which Redis variables from given values. */
final class ChartTemplates {

    private static final List<String[]> ROWS = Goldens.text(Goldens.file("helm/templates.txt"))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split(" \\| ?", -1))
            .toList();

    /** Variables that a container may already have, and that an unescaped value would expand. */
    private static final Map<String, String> DEFINED = Map.of("HOME", "/", "x", "y", "X", "expanded");

    private static final String IDLE = "TYK_GW_STORAGE_MAXIDLE";

    private final Map<?, ?> values;
    private final Map<?, ?> redis;
    private final Map<String, String> env = new LinkedHashMap<>();
    private final int major;

    private ChartTemplates(int major, Map<?, ?> values) {
        this.major = major;
        this.values = values;
        this.redis = map(values, "global", "redis");
    }

    /** Whether the charts deploy the component with a Redis of its own. */
    static boolean deploys(String component) {
        return ROWS.stream().anyMatch(row -> row[0].equals(component));
    }

    /** @param major the first number of the charts' version */
    static Map<String, String> render(int major, String component, Map<?, ?> values) {
        ChartTemplates templates = new ChartTemplates(major, values);
        ROWS.stream()
                .filter(row -> row[0].equals(component) && templates.isIn(row[1]))
                .filter(row -> Stream.of(row[2].split(" ")).allMatch(templates::holds))
                .forEach(row -> templates.set(row[3], templates.text(row[4])));
        templates.extraEnvs(component);
        return templates.env;
    }

    private boolean isIn(String versions) {
        int bound = versions.isEmpty() ? 0 : Integer.parseInt(versions.replaceAll("\\D", ""));
        return versions.startsWith("before") ? major < bound : major >= bound;
    }

    private boolean holds(String condition) {
        return condition.isEmpty() || condition.startsWith("!") != isSet(condition.replace("!", ""));
    }

    private boolean isSet(String name) {
        return redis.get(name) != null && !Boolean.FALSE.equals(redis.get(name));
    }

    private String text(String of) {
        return switch (of) {
            case "{addrs}" ->
                redis.get("addrs") instanceof List<?> addrs
                        ? addrs.stream().map(String.class::cast).collect(Collectors.joining(","))
                        : "redis.namespace.svc:6379";
            case "{database}" -> number(map(redis, "storage").get("database"), "0");
            case "{maxIdle}" -> number(redis.get("maxIdle"), "1000");
            case "{maxActiveConnections}" ->
                number(map(values, "tyk-pump", "pump").get("maxActiveConnections"), "4000");
            case "{password}" -> secret("keyName", "redisPass", "pass");
            case "{sentinelPassword}" -> secret("sentinelKeyName", "redisSentinelPass", "sentinelPass");
            default ->
                switch (of.isEmpty() ? ' ' : of.charAt(0)) {
                    case '?' -> Boolean.toString(isSet(of.substring(1)));
                    case '.' -> Cluster.expanded(pasted(redis.get(of.substring(1))), DEFINED);
                    default -> of;
                };
        };
    }

    /** The value from the named Secret, or from the chart's own one. */
    private String secret(String keyName, String otherwise, String value) {
        Map<?, ?> named = map(redis, "passSecret");
        Object key = named.get(keyName);
        return named.get("name") == null
                ? pasted(redis.get(value))
                : Cluster.secret((String) named.get("name"), key == null ? otherwise : (String) key);
    }

    /** The text as a template leaves it between double quotes in YAML. */
    private static String pasted(Object value) {
        String quoted = "\"" + (value == null ? "" : value) + "\"";
        return (String) new Load(LoadSettings.builder().build()).loadFromString(quoted);
    }

    /** A number as Helm prints it: Helm reads every number as floating-point. */
    private static String number(Object value, String otherwise) {
        assertThat(value instanceof Integer number && number >= 1_000_000).isFalse();
        return value == null ? otherwise : value.toString();
    }

    private void set(String name, String value) {
        assertThat(env.put(name, value)).as("%s is set twice", name).isNull();
    }

    /** Evaluates the template, then Kubernetes' expansion; nothing that either would evaluate may be left. */
    private void extraEnvs(String component) {
        Object extra = map(values, "tyk-" + component, component).get("extraEnvs");
        for (Object each : extra == null ? List.of() : (List<?>) extra) {
            Map<?, ?> variable = (Map<?, ?>) each;
            Map<?, ?> reference = map(variable, "valueFrom", "secretKeyRef");
            // The last entry wins. Older charts always set this one, which no Gateway release of these charts reads.
            env.remove(major < 5 && variable.get("name").equals(IDLE) ? IDLE : "");
            set(
                    (String) variable.get("name"),
                    reference.isEmpty()
                            ? Cluster.expanded(templated((String) variable.get("value")), DEFINED)
                            : Cluster.secret((String) reference.get("name"), (String) reference.get("key")));
        }
    }

    private static String templated(String text) {
        assertThat(text.replace("{{`{{`}}", "")).doesNotContain("{{");
        return text.replace("{{`{{`}}", "{{");
    }

    private static Map<?, ?> map(Map<?, ?> parent, String... path) {
        Map<?, ?> map = parent;
        for (String name : path) {
            map = map.get(name) instanceof Map<?, ?> child ? child : Map.of();
        }
        return map;
    }
}
