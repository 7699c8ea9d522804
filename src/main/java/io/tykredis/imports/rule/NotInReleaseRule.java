package io.tykredis.imports.rule;

import io.tykredis.catalog.Key;
import io.tykredis.catalog.Releases;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.BlockReading;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import io.tykredis.model.Version;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rule about keys that the component's release does not read. */
@Singleton
public final class NotInReleaseRule extends DeclaredRule implements ConfigRule {

    public NotInReleaseRule() {
        super(warning("not-in-version", "the release does not read the setting"), """
                {"configs": {"pump": {"analytics_storage_config": {"addrs": ["redis:6379"], "use_ssl": true}}}, "components": {"pump": {"version": "1.6.0"}}}""", """
                {"configs": {"pump": {"analytics_storage_config": {"addrs": ["redis:6379"], "redis_use_ssl": true}}}, "components": {"pump": {"version": "1.6.0"}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.readings().flatMap(reading -> reading.blocks().stream().flatMap(block -> block.notInRelease()
                .filter(found -> found.isSet() && hasEffect(reading, block, found))
                .map(found -> finding(reading, block, found))));
    }

    /** Whether the setting is missing without this key. The input may also contain a spelling that is read. */
    private static boolean hasEffect(ComponentReading reading, BlockReading block, FoundKey found) {
        return (reading.fileRead() || found.isVariable())
                && block.of(found.concept()).filter(FoundKey::isSet).isEmpty();
    }

    private static Finding finding(ComponentReading reading, BlockReading block, FoundKey found) {
        Version release = Objects.requireNonNull(reading.release());
        Releases readers = found.key().readBy();
        String title = reading.table().title();
        String older = block.block().keys().stream()
                .filter(key -> key.concept() == found.concept()
                        && key.type() == found.key().type())
                .filter(key -> key.readBy().contains(release))
                .map(key -> "Use " + spelled(reading, block, found, key) + ", which " + release + " reads, or upgrade ")
                .findFirst()
                .orElse("Remove it, or upgrade ");
        return new Finding(
                reading.table().name(),
                found.at(),
                found + " has no effect in " + title + " " + release + ". Releases that read it: " + readers + ".",
                older + "to " + next(readers, release) + ".");
    }

    private static String spelled(ComponentReading reading, BlockReading block, FoundKey found, Key key) {
        return found.isVariable() ? reading.table().env(block.block(), key) : "\"" + key.json() + "\"";
    }

    private static String next(Releases readers, Version release) {
        return readers.spans().stream()
                .map(Releases.Span::from)
                .filter(from -> from != null && release.before(from))
                .map(Version::toString)
                .collect(Collectors.joining(" or "));
    }
}
