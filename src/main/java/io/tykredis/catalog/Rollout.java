package io.tykredis.catalog;

import java.util.List;
import java.util.Set;

/**
 * The order in which Tyk recommends to upgrade the components of a plane.
 *
 * @param order the components that Tyk names, in this order
 */
public record Rollout(List<String> order) {

    public static final String EVIDENCE = "docs developer-support/upgrading.mdx";

    /** The orders, each for planes with its first component; the last is for all others. */
    private static final List<Rollout> ALL = List.of(
            new Rollout(List.of("mdcb", "pump", "dashboard", "gateway")),
            new Rollout(List.of("dashboard", "gateway", "pump")));

    public Rollout {
        order = List.copyOf(order);
    }

    /** The order for a plane with these components. */
    public static Rollout of(Set<String> components) {
        return ALL.stream()
                .filter(rollout -> components.contains(rollout.order.get(0)))
                .findFirst()
                .orElse(ALL.get(ALL.size() - 1));
    }
}
