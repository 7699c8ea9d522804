package io.tykredis.imports.rule;

import io.tykredis.catalog.Concept;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.BlockReading;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rule about keys that take effect only together with another. */
@Singleton
public final class UnusedKeyRule extends DeclaredRule implements ConfigRule {

    private static final Map<Concept, Concept> REQUIRES = Map.of(
            Concept.SENTINEL_PASSWORD, Concept.MASTER_NAME,
            Concept.SSL_INSECURE_SKIP_VERIFY, Concept.USE_SSL,
            Concept.CA_FILE, Concept.USE_SSL,
            Concept.CERT_FILE, Concept.USE_SSL,
            Concept.KEY_FILE, Concept.USE_SSL,
            Concept.TLS_MIN_VERSION, Concept.USE_SSL,
            Concept.TLS_MAX_VERSION, Concept.USE_SSL);

    private static final Set<Concept> LOGIN = Set.of(Concept.USERNAME, Concept.PASSWORD);

    public UnusedKeyRule() {
        super(
                warning(
                        "unused-key",
                        "TLS settings are set without TLS, a Sentinel password without Sentinels, or a login together with a cloud identity"),
                """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"], "ca_file": "/ca.crt"}}}}""",
                """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"], "use_ssl": true, "ca_file": "/ca.crt"}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.blocks().flatMap(block -> Stream.concat(lacking(plane, block), beaten(block)));
    }

    private static Stream<Finding> lacking(Plane plane, BlockReading block) {
        return block.winners().stream()
                .filter(found -> found.isSet() && found.isGiven())
                .flatMap(found -> Stream.ofNullable(REQUIRES.get(found.concept()))
                        .filter(required -> block.winners().stream()
                                .noneMatch(other -> other.concept() == required && other.isSet()))
                        .filter(required -> !plane.spelling(block).reading().isOpen(block, required))
                        .map(required -> new Finding(
                                block.table().name(),
                                found.at(),
                                found
                                        + (required == Concept.USE_SSL
                                                ? " is set, but TLS is off. The component ignores it."
                                                : " is set, but there is no master name. The component ignores it."),
                                "Set " + plane.spelling(block).on(required) + ", or remove " + found + ".")));
    }

    /** The user name and password of a component that logs in with a cloud identity and ignores them. */
    private static Stream<Finding> beaten(BlockReading block) {
        return block.flag(Concept.IAM_AUTH_ENABLED).stream()
                .filter(on -> block.clearsLogin())
                .flatMap(on -> block.winners().stream()
                        .filter(found -> LOGIN.contains(found.concept()) && found.isSet())
                        .map(found -> new Finding(
                                block.table().name(),
                                found.at(),
                                found + " is set, but " + on + " is on. Releases "
                                        + on.key().readBy() + " log in with the cloud identity and ignore it.",
                                "Remove one of the two.")));
    }
}
