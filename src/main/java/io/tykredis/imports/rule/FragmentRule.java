package io.tykredis.imports.rule;

import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.source.FileFlaw;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The rule about a part of a file without its braces, as documentation and threads show it. */
@Singleton
public final class FragmentRule extends DeclaredRule implements ConfigRule {

    public FragmentRule() {
        super(info("fragment", "only a part of a component's file was sent, without the braces around it"), """
                {"configs": {"gateway": "\\"storage\\": {\\"type\\": \\"redis\\", \\"addrs\\": [\\"redis:6379\\"]},"}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.readings().flatMap(reading -> reading.flaws().stream()
                .filter(flaw -> flaw.kind() == FileFlaw.Kind.FRAGMENT)
                .map(flaw -> new Finding(
                        reading.table().name(),
                        reading.at(),
                        "The text is only a part of " + reading.table().file() + ". " + flaw.where(),
                        "Send the whole file, so that its other settings are checked too.")));
    }
}
