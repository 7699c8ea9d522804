package io.tykredis.imports.rule;

import io.tykredis.catalog.Concept;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.ImportedComponent;
import io.tykredis.imports.Plane;
import io.tykredis.input.InputError;
import io.tykredis.input.Pointer;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import io.tykredis.lint.Spelling;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The rule about values that make the component fail. */
@Singleton
public final class UnusableValueRule extends DeclaredRule implements ConfigRule {

    public UnusableValueRule() {
        super(error("unusable-value", "the component cannot use the value, so a spec cannot represent it"), """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis"]}}}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.members().stream().flatMap(member -> member.errors().stream()
                .filter(error -> !isDecorated(member, error) && !isHostWithPort(member, error))
                .map(error -> new Finding(
                        member.name(),
                        error.pointer(),
                        key(member, error.pointer()) + error.detail() + " The component cannot use this value.",
                        separately(plane, member, error.pointer()).orElse(error.fix()))));
    }

    /** The settings for the parts of an address that the component does not read there. */
    private static Optional<String> separately(Plane plane, ImportedComponent member, Pointer at) {
        return member.reading()
                .used()
                .flatMap(block -> block.addressing().addresses().stream()
                        .filter(address -> address.at().equals(at))
                        .flatMap(address -> separately(address.text(), plane.spelling(block)).stream()))
                .findFirst();
    }

    private static Optional<String> separately(String address, Spelling spelling) {
        if (address.contains("@")) {
            return Optional.of(spelling.plainAddress() + " Set the user name in " + spelling.of(Concept.USERNAME)
                    + " and the password in " + spelling.of(Concept.PASSWORD) + ".");
        }
        if (address.startsWith("\"") || address.startsWith("'")) {
            return Optional.of("Remove the quotes. \"docker run --env-file\" and a list of variables in a Compose file"
                    + " keep them as a part of the value.");
        }
        return address.contains("/")
                ? Optional.of(
                        spelling.plainAddress() + " Set the database number in " + spelling.of(Concept.DATABASE) + ".")
                : Optional.empty();
    }

    private static boolean isHostWithPort(ImportedComponent member, InputError error) {
        return member.reading().used().anyMatch(block -> block.hostWithPort()
                .filter(host -> host.at().equals(error.pointer()))
                .isPresent());
    }

    /** Whether the value is a list with quotes or brackets, which have their own rule. */
    private static boolean isDecorated(ImportedComponent member, InputError error) {
        return member.reading()
                .keys()
                .anyMatch(found -> found.isDecoratedList() && found.at().equals(error.pointer()));
    }

    /** The key or variable of the value, or of its list. What a chart sets by itself has the place of the address. */
    private static String key(ImportedComponent member, Pointer at) {
        return member.reading()
                .keys()
                .filter(found -> found.at().covers(at))
                .min(Comparator.comparing(found -> !found.isGiven()))
                .map(found -> found + ": ")
                .orElse("");
    }
}
