package io.tykredis.imports.rule;

import static io.tykredis.diagnostic.Code.warning;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.BlockReading;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Stream;

/** The rule about a login that only later releases read, so that the spec lacks it. */
@Singleton
public final class LaterReleaseRule extends DeclaredRule implements ConfigRule {

    private static final Set<Concept> IDENTITY =
            Set.of(Concept.IAM_AUTH_ENABLED, Concept.IAM_AUTH_PROVIDER, Concept.IAM_AUTH_SERVICE_ACCOUNT);

    public LaterReleaseRule() {
        super(warning("later-release", "only later releases read the login with a cloud identity"), """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"], "use_ssl": true, "iam_auth": {"enabled": true, "provider": "gcp"}}}}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"], "use_ssl": true, "iam_auth": {"enabled": true, "provider": "gcp"}}}}, "components": {"gateway": {"version": "5.15.0-rc7"}}}""");
    }

    @Override
    public boolean onImportOnly() {
        return true;
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.blocks().flatMap(LaterReleaseRule::unread);
    }

    /** The findings for a component whose release is unknown. If it is known, these keys have no effect. */
    private static Stream<Finding> unread(BlockReading block) {
        ComponentTable table = block.table();
        return block.winners().stream()
                .filter(found -> IDENTITY.contains(found.concept()) && found.isSet())
                .filter(found -> block.release().isEmpty())
                .filter(found -> !found.key().readBy().contains(table.newest()))
                .map(found -> new Finding(
                        table.name(),
                        found.at(),
                        found + " sets " + found.concept().meaning() + ". The "
                                + table.title() + " " + table.newest()
                                + " does not read it (releases that do: "
                                + found.key().readBy() + "), so the spec does not contain it.",
                        "If you run such a release, name it in the request. Otherwise remove the key."));
    }
}
