package io.tykredis.imports;

import io.tykredis.catalog.Concept;
import io.tykredis.diagnostic.Diagnostic;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Removes findings that follow from another finding, so that only the cause is reported. */
final class Consequences {

    private static final Map<String, Set<String>> OF = Map.of(
            "parity-topology", Set.of("ignored-addresses", "sentinel-port"),
            "managed-tls", Set.of("parity-tls"),
            "managed-elasticache-tls", Set.of("parity-tls"));

    /** The consequences of TLS that stays off because the release does not read the given key. */
    private static final Set<String> WITHOUT_TLS = Set.of("managed-tls", "managed-elasticache-tls", "parity-tls");

    /** The consequences of a component's own file that was not sent: what it says, another component cannot differ from. */
    private static final Set<String> WITHOUT_FILE = Set.of(
            "built-in-address",
            "host-without-port",
            "parity-auth",
            "parity-database",
            "parity-endpoints",
            "parity-tls",
            "parity-topology",
            "presumed-file");

    private Consequences() {}

    private static boolean hasTlsOfAnotherRelease(ImportedComponent member) {
        return member.reading().blocks().stream()
                .anyMatch(block -> block.flag(Concept.USE_SSL).isEmpty()
                        && block.notInRelease().anyMatch(found -> found.concept() == Concept.USE_SSL && found.isSet()));
    }

    /** @param withoutFile the services whose own configuration file is missing */
    static List<Diagnostic> leftOut(List<Diagnostic> all, List<ImportedComponent> members, Set<String> withoutFile) {
        Set<List<@Nullable String>> following = new HashSet<>();
        members.stream()
                .filter(Consequences::hasTlsOfAnotherRelease)
                .forEach(member -> WITHOUT_TLS.forEach(code -> following.add(Arrays.asList(member.name(), code))));
        members.stream()
                .filter(member -> withoutFile.contains(String.valueOf(member.service())))
                .forEach(member -> WITHOUT_FILE.forEach(code -> following.add(Arrays.asList(member.name(), code))));
        for (Diagnostic cause : all) {
            OF.getOrDefault(cause.code().slug(), Set.of())
                    .forEach(code -> following.add(Arrays.asList(cause.component(), code)));
        }
        return all.stream()
                .filter(found -> !following.contains(
                        Arrays.asList(found.component(), found.code().slug())))
                .toList();
    }
}
