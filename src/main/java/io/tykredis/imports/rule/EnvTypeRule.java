package io.tykredis.imports.rule;

import io.tykredis.catalog.Concept;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The rule about variables that Go cannot parse as their type, or parses unexpectedly. */
@Singleton
public final class EnvTypeRule extends DeclaredRule implements ConfigRule {

    public EnvTypeRule() {
        super(error("env-type", "a variable is no number or flag as Go parses it; `010` is 8"), """
                {"env": {"TYK_DB_REDISADDRS": "redis:6379", "TYK_DB_REDISUSESSL": "yes"}}""", """
                {"env": {"TYK_DB_REDISADDRS": "redis:6379", "TYK_DB_REDISUSESSL": "true"}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return Stream.of(
                        KeyFilter.known(plane, found -> found.isVariable() && !found.isEmptyVariable())
                                .flatMap(found -> found.key().expected().stream()
                                        .map(expected -> found.finding(
                                                found.key() + " is not " + expected
                                                        + " → the component refuses it: it does not start, or goes on"
                                                        + " without it.",
                                                "Write " + expected + "."))),
                        KeyFilter.known(plane, FoundKey::isOctal)
                                .map(found -> found.finding(
                                        found.key() + " has a leading 0 → Go reads an octal number, so that 010 is 8.",
                                        "Write the number without the 0.")),
                        plane.readings()
                                .filter(reading -> !reading.omitted())
                                .flatMap(reading -> reading.other(Concept.OMIT_CONFIG_FILE).stream()
                                        .filter(found -> found.isVariable() && found.isSet())
                                        .map(found -> new Finding(
                                                reading.table().name(),
                                                found.at(),
                                                found + " counts only as the word true → the file is read nonetheless.",
                                                "Write true."))))
                .flatMap(found -> found);
    }
}
