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

    /** After the control plane that it belongs to. */
    public static final Rollout DATA_PLANE = new Rollout(List.of("pump", "gateway"));

    private static final String BRIDGE = "mdcb";
    private static final Rollout CONTROL_PLANE = new Rollout(List.of(BRIDGE, "pump", "dashboard", "gateway"));
    private static final Rollout ALONE = new Rollout(List.of("dashboard", "gateway", "pump"));

    public Rollout {
        order = List.copyOf(order);
    }

    /** Whether data planes belong to the plane. */
    public boolean hasDataPlanes() {
        return order.contains(BRIDGE);
    }

    /** The order for a plane with these components that is no data plane. */
    public static Rollout of(Set<String> components) {
        return components.contains(BRIDGE) ? CONTROL_PLANE : ALONE;
    }
}
