package io.tykredis.imports.rule;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.BlockReading;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rule about addresses taken from the packaged file when no file was sent. */
@Singleton
public final class PresumedFileRule extends DeclaredRule implements ConfigRule {

    public PresumedFileRule() {
        super(
                info(
                        "presumed-file",
                        "without the component's file, its packaged file supplies the address or a part of it"),
                """
                {"env": {"TYK_GW_STORAGE_HOST": "redis"}}""",
                """
                {"env": {"TYK_GW_STORAGE_ADDRS": "redis:6379"}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.readings()
                .filter(reading -> !reading.misspells(Concept.ADDRS, Concept.HOST, Concept.PORT))
                .flatMap(reading -> reading.used()
                        .filter(block -> !block.presumed().isEmpty()
                                && block.hostWithPort().isEmpty())
                        .limit(1)
                        .map(block -> finding(reading, block)));
    }

    private static Finding finding(ComponentReading reading, BlockReading block) {
        ComponentTable table = reading.table();
        String path = table.handling().packaged().orElseThrow().path();
        String keys = block.presumed().stream()
                .map(found -> "\"" + found.name() + "\": " + found.shown())
                .collect(Collectors.joining(", "));
        return new Finding(
                table.name(),
                block.at(),
                "No " + table.file() + " was sent, so the packaged one is assumed: the " + table.title() + " reads "
                        + keys + " from " + path + ".",
                "Set " + reading.spelling(block.block(), Concept.ADDRS) + ", or send the " + table.file() + " that the "
                        + table.title() + " uses.");
    }
}
