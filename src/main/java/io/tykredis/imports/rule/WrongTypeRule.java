package io.tykredis.imports.rule;

import io.tykredis.catalog.FileHandling.Reaction;
import io.tykredis.edit.Remedy;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** The rule about values with the wrong JSON type, which encoding/json does not convert. */
@Singleton
public final class WrongTypeRule extends DeclaredRule implements ConfigRule {

    public WrongTypeRule() {
        super(error("wrong-type", "a value in a file has the wrong JSON type"), """
                {"configs": {"gateway": {"storage": {"type": "redis", "host": "redis", "port": "6379"}}}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "host": "redis", "port": 6379}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return Stream.concat(
                KeyFilter.known(plane, found -> !found.isVariable())
                        .flatMap(found -> found.key().expected().stream().map(expected -> found.finding(
                                        found.key() + " has the wrong JSON type. "
                                                + FileReactions.of(
                                                        found.table(),
                                                        found.table().handling().wrongType())
                                                + instead(plane, found),
                                        "Use " + expected + ".")
                                .fixedBy(remedies(found.key())))),
                plane.readings().flatMap(reading -> reading.misfits().stream()
                        .map(misfit -> new Finding(
                                reading.table().name(),
                                misfit.at(),
                                "\"" + misfit.name() + "\" has the wrong JSON type. "
                                        + FileReactions.of(
                                                reading.table(),
                                                reading.table().handling().wrongType()),
                                "Use an object."))));
    }

    /** Adds or removes the quotes around a number. */
    private static List<Remedy> remedies(FoundKey key) {
        return switch (key.key().type()) {
            case STRING, DURATION, STRING_MAP -> List.of(Remedy.quote(key.at()));
            case INT, INT64, BOOL -> List.of(Remedy.unquote(key.at()));
            case STRING_LIST, OBJECT -> List.of();
        };
    }

    /** The effect of a wrong address: the address to which the component connects instead. */
    private static String instead(Plane plane, KeyFilter.Found found) {
        return found.table().handling().wrongType() == Reaction.IGNORES_VALUE
                ? plane.blocks()
                        .filter(block -> block.isAddressRefused()
                                && block.addressing().source() == null
                                && block.all().contains(found.key()))
                        .map(block -> " It connects to "
                                + block.addressing().addresses().get(0).shown() + ".")
                        .findFirst()
                        .orElse("")
                : "";
    }
}
