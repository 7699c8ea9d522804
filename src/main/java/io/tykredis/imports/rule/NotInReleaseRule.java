package io.tykredis.imports.rule;

import io.tykredis.catalog.Key;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.BlockReading;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import io.tykredis.model.Version;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The rule about keys that the component's release, or if it is unknown the newest one, does not read. */
@Singleton
public final class NotInReleaseRule extends DeclaredRule implements ConfigRule {

    public NotInReleaseRule() {
        super(warning("not-in-version", "the release does not read the setting"), """
                {"configs": {"pump": {"analytics_storage_config": {"addrs": ["redis:6379"], "use_ssl": true}}}, "components": {"pump": {"version": "1.6.0"}}}""", """
                {"configs": {"pump": {"analytics_storage_config": {"addrs": ["redis:6379"], "redis_use_ssl": true}}}, "components": {"pump": {"version": "1.6.0"}}}""");
    }

    @Override
    public boolean onImportOnly() {
        return true;
    }

    /** A setting that the input also has in a spelling that is read has its effect. */
    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.readings().flatMap(reading -> reading.blocks().stream().flatMap(block -> block.notInRelease()
                .filter(found -> reading.fileRead() || found.isVariable())
                .map(found -> finding(reading, block, found))));
    }

    private static Finding finding(ComponentReading reading, BlockReading block, FoundKey found) {
        Version newest = reading.table().newest();
        Version release = block.release().orElse(newest);
        return new Finding(
                reading.table().name(),
                found.at(),
                found + " has no effect in " + reading.table().title() + " " + release
                        + (block.release().isPresent() ? "" : ", the newest release")
                        + ". Releases that read it: " + found.readBy() + ".",
                block.release().isPresent()
                        ? instead(reading, block, found, release)
                        : "If you run such a release, name it in the request. Otherwise remove it.");
    }

    private static String instead(ComponentReading reading, BlockReading block, FoundKey found, Version release) {
        String later = found.readBy().after(release);
        String upgrade = later.isEmpty() ? "." : ", or upgrade to " + later + ".";
        return block.block().keys().stream()
                .filter(key -> key.concept() == found.concept()
                        && key.type() == found.key().type())
                .filter(key -> key.readBy().contains(release))
                .map(key -> "Use " + spelled(reading, block, found, key) + ", which " + release + " reads" + upgrade)
                .findFirst()
                .orElse("Remove it" + upgrade);
    }

    private static String spelled(ComponentReading reading, BlockReading block, FoundKey found, Key key) {
        return found.isVariable() ? reading.table().env(block.block(), key) : "\"" + key.json() + "\"";
    }
}
