package io.tykredis.format;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.model.Version;
import java.util.ArrayList;
import java.util.List;

/** All specs of a small model: all combinations of a few values for each field. */
public final class SmallSpecs {

    private static final List<String> TOPOLOGIES = List.of(
            "'mode': 'standalone', 'endpoint': 'r:6379'",
            "'mode': 'sentinel', 'masterName': 'm', 'sentinels': ['s1:26379', 's2:26379']",
            "'mode': 'sentinel', 'masterName': 'm', 'sentinels': ['s1:26379'], 'sentinelPassword': 'sp'",
            "'mode': 'cluster', 'nodes': ['n1:6379', 'n2:6380', 'n3:6381']",
            "'mode': 'enterprise', 'endpoint': 'e:12000'",
            "'mode': 'enterprise', 'endpoint': 'e:12000', 'ossCluster': true");
    private static final List<String> AUTHS = List.of("", "'password': 'p,w', ", "'username': 'u', 'password': 'p', ");
    private static final List<String> DATABASES = List.of("", "'database': 0, ", "'database': 3, ");
    private static final List<String> TLS = List.of(
            "",
            "'tls': {}, ",
            "'tls': {'caFile': '/ca', 'certFile': '/c', 'keyFile': '/k', 'minVersion': '1.2', 'maxVersion': '1.3'}, ",
            "'tls': {'insecureSkipVerify': true}, ");
    private static final List<String> SIZES =
            List.of("", "'pool': {'maxIdle': 1, 'maxActive': 2}, ", "'pool': {'maxActive': 2}, 'timeoutSeconds': 9, ");
    private static final List<String> STORES = List.of("", "cache", "analytics");

    private SmallSpecs() {}

    /** The specs for one component at one release, as JSON. */
    public static List<String> of(ComponentTable table, Version version) {
        List<String> specs = new ArrayList<>();
        for (String store : stores()) {
            for (String kept : STORES) {
                String own = "'components': {'" + table.name() + "': {'version': '" + version + "'}}";
                String apart = kept.isEmpty() ? "" : "'stores': {'" + kept + "': {" + bare(store) + "}}, ";
                specs.add(("{" + store + apart + own + "}").replace('\'', '"'));
            }
        }
        return specs;
    }

    private static List<String> stores() {
        List<String> stores = new ArrayList<>();
        for (String topology : TOPOLOGIES) {
            for (String auth : AUTHS) {
                for (String database : DATABASES) {
                    for (String tls : TLS) {
                        for (String sizes : SIZES) {
                            stores.add("'topology': {" + topology + "}, " + auth + database + tls + sizes);
                        }
                    }
                }
            }
        }
        return stores;
    }

    private static String bare(String store) {
        return store.substring(0, store.lastIndexOf(','));
    }
}
