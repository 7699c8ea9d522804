package io.tykredis.imports.rule;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.BlockReading;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Packages and images install a file, from which a component takes what its variables leave out. */
@Singleton
public final class PresumedFileRule implements ConfigRule {

    private static final Code CODE = new Code(
            "presumed-file",
            Severity.INFO,
            "no file of the component was sent, so its packaged file supplies the address or a part of it");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"env": {"TYK_GW_STORAGE_HOST": "redis"}}""", """
                {"env": {"TYK_GW_STORAGE_ADDRS": "redis:6379"}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.readings().flatMap(reading -> reading.used()
                .filter(block -> !block.presumed().isEmpty())
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
                "No " + table.file() + " was sent. The " + table.title() + " takes " + keys + " from " + path
                        + ", which its packages and images install.",
                "Set " + reading.spelling(block.block(), Concept.ADDRS) + ", or send the " + table.file() + " that the "
                        + table.title() + " starts with.");
    }
}
