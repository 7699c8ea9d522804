package io.tykredis.imports.rule;

import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.ImportedComponent;
import io.tykredis.imports.Plane;
import io.tykredis.imports.source.ImportRequestReader;
import io.tykredis.input.InputError;
import io.tykredis.input.Pointer;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
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
                        key(error.pointer()) + error.detail() + " The component cannot use this value.",
                        error.fix())));
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

    /** The key or variable of the value, if its place has a name. */
    private static String key(Pointer at) {
        Pointer named = at.name().chars().allMatch(Character::isDigit) ? at.parent() : at;
        String name = named.name();
        if (name.equals(ImportRequestReader.ENV) || name.isEmpty()) {
            return "";
        }
        return (named.parent().name().equals(ImportRequestReader.ENV) ? name : "\"" + name + "\"") + ": ";
    }
}
