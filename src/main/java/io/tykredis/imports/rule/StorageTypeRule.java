package io.tykredis.imports.rule;

import io.tykredis.catalog.Concept;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.KeySpelling;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.BlockReading;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.input.Pointer;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The rule about the storage type, which components check at start. */
@Singleton
public final class StorageTypeRule extends DeclaredRule implements ConfigRule {

    public StorageTypeRule() {
        super(
                error("storage-type", "the storage type is not `redis`, or is missing in the Gateway's `storage`"),
                """
                {"configs": {"gateway": {"storage": {"addrs": ["redis:6379"]}}}}""",
                """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.readings()
                .flatMap(reading -> Stream.concat(
                        reading.blocks().stream()
                                .filter(block -> block.block().enabledBy() == null && isWrong(block, reading))
                                .map(block -> finding(
                                        reading,
                                        block.of(Concept.TYPE).map(FoundKey::at).orElse(block.at()),
                                        new KeySpelling(reading, block).of(Concept.TYPE))),
                        reading.other(Concept.STORAGE_TYPE).stream()
                                .filter(type -> !type.isText("redis", ""))
                                .map(type -> finding(reading, type.at(), type.toString()))));
    }

    /** Whether the type is wrong. A file outside the input may set it. */
    private static boolean isWrong(BlockReading block, ComponentReading reading) {
        boolean known = block.block().keys().stream().anyMatch(key -> key.concept() == Concept.TYPE);
        boolean complete =
                (reading.fileRead() || reading.omitted()) && !reading.unsent().any();
        return known
                && block.of(Concept.TYPE)
                        .map(type -> !type.isText("redis") && !(reading.typeOptional() && type.isText("")))
                        .orElse(complete && !reading.typeOptional());
    }

    private static Finding finding(ComponentReading reading, Pointer at, String type) {
        return new Finding(
                reading.table().name(),
                at,
                type + " is not set to redis. The " + reading.table().title() + " does not start.",
                "Set " + type + " to redis.");
    }
}
