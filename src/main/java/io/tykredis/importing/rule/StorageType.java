package io.tykredis.importing.rule;

import io.tykredis.importing.BlockReading;
import io.tykredis.importing.ComponentReading;
import io.tykredis.importing.ConfigRule;
import io.tykredis.importing.Occurrence;
import io.tykredis.importing.Plane;
import io.tykredis.json.Pointer;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import io.tykredis.mapping.Concept;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The type of the store is checked at start. */
@Singleton
public final class StorageType extends DeclaredRule implements ConfigRule {

    public StorageType() {
        super(
                error(
                        "storage-type",
                        "the Gateway's `storage.type` is not `redis`, or another component's type is something else"),
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
                                        block.of(Concept.TYPE)
                                                .map(Occurrence::at)
                                                .orElse(block.at()))),
                        reading.other(Concept.STORAGE_TYPE).stream()
                                .filter(type -> !type.isText("redis", ""))
                                .map(type -> finding(reading, type.at()))));
    }

    /** Of the file that is not part of the input nothing is known: it may well name the type. */
    private static boolean isWrong(BlockReading block, ComponentReading reading) {
        boolean known = block.block().keys().stream().anyMatch(key -> key.concept() == Concept.TYPE);
        boolean complete = reading.fileRead() || reading.omitted();
        return known
                && block.of(Concept.TYPE)
                        .map(type -> !type.isText("redis") && !(reading.typeOptional() && type.isText("")))
                        .orElse(complete && !reading.typeOptional());
    }

    private static Finding finding(ComponentReading reading, Pointer at) {
        return new Finding(
                reading.table().name(),
                at,
                "The type of the " + reading.table().title() + "'s store is not \"redis\" → it refuses to start.",
                "Set the type to \"redis\".");
    }
}
