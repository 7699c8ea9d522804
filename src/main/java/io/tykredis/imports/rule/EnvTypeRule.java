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
        super(
                error("env-type", "a variable is not a number or flag that Go can parse, or a number has a leading 0"),
                """
                {"env": {"TYK_DB_REDISADDRS": "redis:6379", "TYK_DB_REDISUSESSL": "yes"}}""",
                """
                {"env": {"TYK_DB_REDISADDRS": "redis:6379", "TYK_DB_REDISUSESSL": "true"}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return Stream.of(
                        KeyFilter.known(plane, found -> found.isVariable() && !found.isEmptyVariable())
                                .flatMap(found -> found.key().expected().stream()
                                        .map(expected -> found.finding(
                                                found.key() + " is not " + expected
                                                        + ". The component cannot parse it: it does not start, or ignores"
                                                        + " the variable.",
                                                "Set it to " + expected + "."))),
                        KeyFilter.known(plane, FoundKey::isOctal)
                                .map(found -> found.finding(
                                        found.key() + " has a leading 0. Go parses it as an octal number, so 010 is 8.",
                                        "Remove the leading 0.")),
                        plane.readings()
                                .filter(reading -> !reading.omitted())
                                .flatMap(reading -> reading.other(Concept.OMIT_CONFIG_FILE).stream()
                                        .filter(found -> found.isVariable() && found.isSet())
                                        .map(found -> new Finding(
                                                reading.table().name(),
                                                found.at(),
                                                found
                                                        + " has an effect only if it is the word true. The component still reads the file.",
                                                "Set it to true."))))
                .flatMap(found -> found);
    }
}
