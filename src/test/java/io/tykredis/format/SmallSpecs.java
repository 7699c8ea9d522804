package io.tykredis.format;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.model.Version;
import java.util.List;

/** All specs of a small model: all combinations of a few values for each field. */
public final class SmallSpecs {

    private static final List<List<String>> FIELDS = List.of(
            List.of(
                    "'topology': {'mode': 'standalone', 'endpoint': 'r:6379'}",
                    "'topology': {'mode': 'sentinel', 'masterName': 'm', 'sentinels': ['s1:26379', 's2:26379']}",
                    "'topology': {'mode': 'sentinel', 'masterName': 'm', 'sentinels': ['s1:26379'], 'sentinelPassword': 'sp'}",
                    "'topology': {'mode': 'cluster', 'nodes': ['n1:6379', 'n2:6380', 'n3:6381']}",
                    "'topology': {'mode': 'enterprise', 'endpoint': 'e:12000'}",
                    "'topology': {'mode': 'enterprise', 'endpoint': 'e:12000', 'ossCluster': true}"),
            List.of("", ", 'password': 'p,w'", ", 'username': 'u', 'password': 'p'"),
            List.of("", ", 'database': 0", ", 'database': 3"),
            List.of(
                    "",
                    ", 'tls': {}",
                    ", 'tls': {'caFile': '/ca', 'certFile': '/c', 'keyFile': '/k', 'minVersion': '1.2', 'maxVersion': '1.3'}",
                    ", 'tls': {'insecureSkipVerify': true}"),
            List.of("", ", 'pool': {'maxIdle': 1, 'maxActive': 2}", ", 'pool': {'maxActive': 2}, 'timeoutSeconds': 9"));

    private static final List<String> STORES = List.of(
            "{%1$s, 'components': %2$s}",
            "{%1$s, 'stores': {'cache': {%1$s}}, 'components': %2$s}",
            "{%1$s, 'stores': {'analytics': {%1$s}}, 'components': %2$s}");

    private SmallSpecs() {}

    /** The specs for one component at one release, as JSON. */
    public static List<String> of(ComponentTable table, Version version) {
        String component = "{'" + table.name() + "': {'version': '" + version + "'}}";
        return FIELDS.stream().reduce(List.of(""), SmallSpecs::combined).stream()
                .flatMap(store -> STORES.stream().map(stores -> stores.formatted(store, component)))
                .map(spec -> spec.replace('\'', '"'))
                .toList();
    }

    private static List<String> combined(List<String> some, List<String> others) {
        return some.stream().flatMap(one -> others.stream().map(one::concat)).toList();
    }
}
