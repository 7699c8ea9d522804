package io.tykredis.imports;

import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Role;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.imports.reading.BlockReading;
import io.tykredis.input.Pointer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Removes findings that follow from another finding, so that only the cause is reported. */
final class Consequences {

    /** What follows from a finding. */
    private static final Map<String, Set<String>> OF = Map.of(
            "parity-topology", Set.of("ignored-addresses", "sentinel-port"),
            "cluster-on-primary", Set.of("cluster-seed-count", "parity-topology"),
            "managed-cluster", Set.of("parity-topology"),
            "managed-elasticache-mode", Set.of("parity-topology"),
            "managed-azure-port", Set.of("parity-endpoints", "parity-tls"),
            "managed-tls", Set.of("parity-tls"),
            "managed-elasticache-tls", Set.of("parity-tls"));

    private static final Set<Concept> ADDRESS = Set.of(Concept.ADDRS, Concept.HOST, Concept.PORT);
    private static final Set<Concept> MODE = Set.of(Concept.ENABLE_CLUSTER, Concept.MASTER_NAME);
    private static final Set<Concept> TLS = Set.of(Concept.USE_SSL);

    /** The settings whose absence a finding is about. */
    private static final Map<String, Set<Concept>> OF_ABSENCE = Map.ofEntries(
            Map.entry("built-in-address", ADDRESS),
            Map.entry("host-without-port", Set.of(Concept.ADDRS, Concept.PORT)),
            Map.entry("identity-without-tls", TLS),
            Map.entry("ignored-addresses", MODE),
            Map.entry("managed-azure-port", TLS),
            Map.entry("managed-cluster", MODE),
            Map.entry("managed-elasticache-mode", MODE),
            Map.entry("managed-elasticache-tls", TLS),
            Map.entry("managed-tls", TLS),
            Map.entry("presumed-file", ADDRESS),
            Map.entry("sentinel-port", Set.of(Concept.MASTER_NAME)),
            Map.entry("tls-pair", Set.of(Concept.CERT_FILE, Concept.KEY_FILE)),
            Map.entry("username-unused", Set.of(Concept.PASSWORD)));

    private final List<Diagnostic> all;
    private final Plane plane;
    private final Set<List<@Nullable String>> following = new HashSet<>();

    private Consequences(List<Diagnostic> all, Plane plane) {
        this.all = all;
        this.plane = plane;
    }

    static List<Diagnostic> leftOut(List<Diagnostic> all, Plane plane) {
        return new Consequences(all, plane).leftOut();
    }

    private List<Diagnostic> leftOut() {
        for (Diagnostic cause : all) {
            for (String code : OF.getOrDefault(cause.code().slug(), Set.of())) {
                following.add(Arrays.asList(cause.component(), code));
                if (code.startsWith("parity-") && decides(cause.component())) {
                    plane.members().forEach(member -> following.add(Arrays.asList(member.name(), code)));
                }
            }
        }
        return all.stream()
                .filter(found -> !following.contains(
                        Arrays.asList(found.component(), found.code().slug())))
                .filter(found -> OF_ABSENCE.getOrDefault(found.code().slug(), Set.of()).stream()
                        .noneMatch(setting -> isOpen(found, setting)))
                .toList();
    }

    /** Whether the others are compared with this component. */
    private boolean decides(@Nullable String component) {
        return Stream.of(Role.MAIN, Role.ANALYTICS)
                .flatMap(role -> plane.owner(role).stream())
                .anyMatch(owner -> owner.name().equals(component));
    }

    private boolean isOpen(Diagnostic found, Concept setting) {
        return plane.members().stream()
                .filter(member -> member.name().equals(found.component()))
                .anyMatch(member -> member.reading()
                        .used()
                        .filter(block -> concerns(found.pointer(), block))
                        .anyMatch(block -> member.reading().isOpen(block, setting)));
    }

    private static boolean concerns(Pointer at, BlockReading block) {
        return at.equals(block.at())
                || block.all().stream().anyMatch(found -> found.at().covers(at));
    }
}
