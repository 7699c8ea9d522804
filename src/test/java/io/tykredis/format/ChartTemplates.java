package io.tykredis.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A second model of the templates of Tyk's charts, from the tags v2.2.0, v3.0.0, v4.0.0 and v5.3.0 of tyk-charts: which
 * container gets which Redis variables from given values.
 */
final class ChartTemplates {

    /** Variables that a container may already have, and that an unescaped value would expand. */
    private static final Map<String, String> DEFINED = Map.of("HOME", "/", "x", "y", "X", "expanded");

    private static final Set<String> DEPLOYED = Set.of("gateway", "dashboard", "pump", "mdcb");
    private static final String IDLE = "TYK_GW_STORAGE_MAXIDLE";

    private final Map<?, ?> values;
    private final Map<?, ?> redis;
    private final Map<String, String> env = new LinkedHashMap<>();
    private final int major;

    private ChartTemplates(int major, Map<?, ?> values) {
        this.major = major;
        this.values = values;
        this.redis = map(map(values, "global"), "redis");
    }

    /** Whether the charts deploy the component with a Redis of its own. */
    static boolean deploys(String component) {
        return DEPLOYED.contains(component);
    }

    /** @param major the first number of the charts' version, which selects the model */
    static Map<String, String> render(int major, String component, Map<?, ?> values) {
        ChartTemplates templates = new ChartTemplates(major, values);
        switch (component) {
            case "gateway" -> templates.gateway();
            case "dashboard" -> templates.dashboard();
            case "pump" -> templates.pump();
            case "mdcb" -> templates.mdcb();
            default -> throw new AssertionError("no chart for " + component);
        }
        templates.extraEnvs("tyk-" + component, component);
        return templates.env;
    }

    private void gateway() {
        String in = "TYK_GW_STORAGE_";
        if (is("sslInsecureSkipVerify")) {
            set(in + "SSLINSECURESKIPVERIFY", "true");
        }
        tls(in + "TLSMAXVERSION", in + "TLSMINVERSION");
        files("caFile", in + "CAFILE", "certFile", in + "CERTFILE", "keyFile", in + "KEYFILE");
        set(in + "TYPE", "redis");
        set(in + "ADDRS", addrs());
        sentinel(in + "MASTERNAME", in + "SENTINELPASSWORD");
        if (!is("enableSentinel")) {
            set(in + "ENABLECLUSTER", is("enableCluster"));
        }
        set(in + "DATABASE", database());
        set(in + "PASSWORD", password());
        set(in + "USESSL", is("useSSL"));
        set(in + "MAXIDLE", major < 5 ? "1000" : text(redis.get("maxIdle"), "1000"));
    }

    private void dashboard() {
        String in = "TYK_DB_REDIS";
        set(in + "ADDRS", addrs());
        set("TYK_DB_ENABLECLUSTER", is("enableCluster"));
        set(in + "PASSWORD", password());
        if (major >= 4) {
            sentinel(in + "MASTERNAME", in + "SENTINELPASSWORD");
            set(in + "DATABASE", database());
        }
        set(in + "USESSL", is("useSSL"));
        set(in + "SSLINSECURESKIPVERIFY", is("sslInsecureSkipVerify"));
        tls(in + "TLSMAXVERSION", in + "TLSMINVERSION");
        files("caFile", in + "CAFILE", "certFile", in + "CERTFILE", "keyFile", in + "KEYFILE");
    }

    private void pump() {
        String in = "TYK_PMP_ANALYTICSSTORAGECONFIG_";
        set(in + "ADDRS", addrs());
        sentinel(in + "MASTERNAME", in + "SENTINELPASSWORD");
        if (!is("enableSentinel") && is("enableCluster")) {
            set(in + "ENABLECLUSTER", "true");
        } else if (!is("enableSentinel")) {
            set(in + "MASTERNAME", "");
            set(in + "ENABLECLUSTER", "false");
        }
        set(in + "PASSWORD", password());
        set(in + "REDISUSESSL", is("useSSL"));
        set(in + "REDISSSLINSECURESKIPVERIFY", is("sslInsecureSkipVerify"));
        tls(in + "SSLMAXVERSION", in + "SSLMINVERSION");
        files("sslCAFile", in + "SSLCAFILE", "sslCertFile", in + "SSLCERTFILE", "sslKeyFile", in + "SSLKEYFILE");
        set("TYK_PMP_ANALYTICSSTORAGETYPE", "redis");
        Object connections = map(map(values, "tyk-pump"), "pump").get("maxActiveConnections");
        set(in + "MAXACTIVE", major < 3 ? "4000" : text(connections, "4000"));
    }

    private void mdcb() {
        String in = "TYK_MDCB_STORAGE_";
        set(in + "TYPE", "redis");
        set(in + "ENABLECLUSTER", is("enableCluster"));
        set(in + "ADDRS", addrs());
        set(in + "PASSWORD", password());
        if (major >= 4) {
            sentinel(in + "MASTERNAME", in + "SENTINELPASSWORD");
            set(in + "DATABASE", database());
        }
        set(in + "REDISUSESSL", is("useSSL"));
        set(in + "REDISSSLINSECURESKIPVERIFY", is("sslInsecureSkipVerify"));
        String dead = in + "REDISSSL";
        tls(dead + "MAXVERSION", dead + "MINVERSION");
        files("sslCAFile", dead + "CAFILE", "sslCertFile", dead + "CERTFILE", "sslKeyFile", dead + "KEYFILE");
    }

    private void sentinel(String masterName, String sentinelPassword) {
        if (is("enableSentinel")) {
            set(masterName, value(redis.get("masterName")));
            set(
                    sentinelPassword,
                    major < 4 ? password() : secret("sentinelKeyName", "redisSentinelPass", "sentinelPass"));
        }
    }

    private void tls(String max, String min) {
        if (is("useSSL")) {
            set(max, value(redis.get("tlsMaxVersion")));
            set(min, value(redis.get("tlsMinVersion")));
        }
    }

    private void files(String caFile, String ca, String certFile, String cert, String keyFile, String key) {
        if (is("useSSL") && redis.get(caFile) != null) {
            set(ca, value(redis.get(caFile)));
        }
        if (is("useSSL") && redis.get(certFile) != null && redis.get(keyFile) != null) {
            set(cert, value(redis.get(certFile)));
            set(key, value(redis.get(keyFile)));
        }
    }

    private String addrs() {
        Object addrs = redis.get("addrs");
        return addrs == null
                ? "redis.namespace.svc:6379"
                : String.join(
                        ",", ((List<?>) addrs).stream().map(String.class::cast).toList());
    }

    private String database() {
        return text(map(redis, "storage").get("database"), "0");
    }

    private String password() {
        return secret("keyName", "redisPass", "pass");
    }

    /** The value from the named Secret, or from the chart's own one. */
    private String secret(String keyName, String otherwise, String value) {
        Map<?, ?> named = map(redis, "passSecret");
        return named.get("name") == null
                ? pasted(redis.get(value))
                : Cluster.secret(text(named.get("name"), ""), text(named.get(keyName), otherwise));
    }

    /** The text as a template leaves it between double quotes in YAML. */
    private static String pasted(Object value) {
        String quoted = "\"" + text(value, "") + "\"";
        return (String) new Load(LoadSettings.builder().build()).loadFromString(quoted);
    }

    /** The text as a container gets it after a template placed it into {@code value:}. */
    private static String value(Object value) {
        return Cluster.expanded(pasted(value), DEFINED);
    }

    /** A number as Helm prints it: Helm reads every number as floating-point. */
    private static String text(Object value, String otherwise) {
        assertThat(value instanceof Integer number && number >= 1_000_000).isFalse();
        return value == null ? otherwise : value.toString();
    }

    private boolean is(String name) {
        return Boolean.TRUE.equals(redis.get(name));
    }

    private void set(String name, boolean value) {
        set(name, Boolean.toString(value));
    }

    private void set(String name, String value) {
        assertThat(env.put(name, value)).as("%s is set twice", name).isNull();
    }

    /** Evaluates the template, then Kubernetes' expansion; nothing that either would evaluate may be left. */
    private void extraEnvs(String chart, String section) {
        Object extra = map(map(values, chart), section).get("extraEnvs");
        for (Object each : extra == null ? List.of() : (List<?>) extra) {
            Map<?, ?> variable = (Map<?, ?>) each;
            Map<?, ?> reference = map(map(variable, "valueFrom"), "secretKeyRef");
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

    private static Map<?, ?> map(Map<?, ?> parent, String name) {
        return parent.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }
}
