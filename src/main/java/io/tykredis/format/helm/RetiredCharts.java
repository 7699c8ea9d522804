package io.tykredis.format.helm;

import static io.tykredis.catalog.Concept.*;
import static io.tykredis.format.helm.ChartEnv.When.*;

import io.tykredis.catalog.Concept;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The variables that the charts set which Tyk no longer publishes.
 *
 * <p>Read from {@code tyk-headless}, {@code tyk-pro} and {@code tyk-hybrid} of tyk-helm-chart at 0.15.0, the last release
 * (commit f26859a): {@code templates/deployment-*.yaml}, {@code values.yaml}.
 */
record RetiredCharts(String slug, List<RetiredCharts.Member> members) {

    static final RetiredCharts HEADLESS = new RetiredCharts(
            "tyk-headless",
            List.of(
                    new Member("gateway", "gateway", "v5.2.4", true, headless("USESSL", true)),
                    new Member("pump", "pump", "v1.8.3", false, headless("REDISUSESSL", false))));

    static final RetiredCharts PRO = new RetiredCharts(
            "tyk-pro",
            List.of(
                    new Member("gateway", "gateway", "v5.2.4", true, pro("", "USESSL", true, false)),
                    new Member("dashboard", "dash", "v5.2.4", true, pro("REDIS", "REDISUSESSL", false, true)),
                    new Member("mdcb", "mdcb", "v2.4.1", false, pro("", "REDISUSESSL", false, true)),
                    new Member("pump", "pump", "v1.8.3", true, pro("", "REDISUSESSL", true, false))));

    static final RetiredCharts HYBRID = new RetiredCharts(
            "tyk-hybrid", List.of(new Member("gateway", "gateway", "v5.2.4", true, pro("", "USESSL", true, false))));

    static final List<RetiredCharts> ALL = List.of(HEADLESS, PRO, HYBRID);

    RetiredCharts {
        members = List.copyOf(members);
    }

    /**
     * A component that the chart installs.
     *
     * @param enabled whether it does so without {@code enabled} in the section
     */
    record Member(String component, String section, String tag, boolean enabled, List<ChartEnv> passes) {}

    private static List<ChartEnv> headless(String useSsl, boolean database) {
        List<ChartEnv> passes = new ArrayList<>(List.of(
                env(ADDRS, "ADDRS", ALWAYS, null),
                env(SENTINEL_PASSWORD, "SENTINELPASSWORD", SENTINEL, ""),
                env(MASTER_NAME, "MASTERNAME", SENTINEL, ""),
                env(ENABLE_CLUSTER, "ENABLECLUSTER", NOT_SENTINEL, "false"),
                env(PASSWORD, "PASSWORD", ALWAYS, ""),
                env(USE_SSL, useSsl, ALWAYS, "false")));
        if (database) {
            passes.add(env(DATABASE, "DATABASE", ALWAYS, "0"));
        }
        return passes;
    }

    /** @param unverified whether the chart always switches off the verification of certificates */
    private static List<ChartEnv> pro(String prefix, String useSsl, boolean database, boolean unverified) {
        List<ChartEnv> passes = new ArrayList<>(List.of(
                env(ADDRS, prefix + "ADDRS", ALWAYS, null),
                env(ENABLE_CLUSTER, "ENABLECLUSTER", ALWAYS, "false"),
                env(PASSWORD, prefix + "PASSWORD", ALWAYS, ""),
                env(USE_SSL, useSsl, ALWAYS, "false")));
        if (database) {
            passes.add(env(DATABASE, "DATABASE", ALWAYS, "0"));
        }
        if (unverified) {
            passes.add(new ChartEnv(SSL_INSECURE_SKIP_VERIFY, "REDISSSLINSECURESKIPVERIFY", ALWAYS, null, "true"));
        }
        return passes;
    }

    private static ChartEnv env(Concept concept, String name, ChartEnv.When when, @Nullable String otherwise) {
        return new ChartEnv(concept, name, when, concept, otherwise);
    }
}
