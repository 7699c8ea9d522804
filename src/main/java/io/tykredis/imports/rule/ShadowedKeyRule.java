package io.tykredis.imports.rule;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.edit.Remedy;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.ShadowedKey;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The rule about keys that another key overrides. */
@Singleton
public final class ShadowedKeyRule extends DeclaredRule implements ConfigRule {

    public ShadowedKeyRule() {
        super(
                warning(
                        "shadowed-key",
                        "another key or variable overrides the key, such as `addrs` over `host`, or a variable over the file"),
                """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"], "host": "old", "port": 6379}}}}""",
                """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.blocks().flatMap(block -> block.shadows()
                .filter(shadow -> shadow.loser().isSet() || (shadow.winner().isSet() && !isVariableOverFile(shadow)))
                .filter(shadow -> !isSameAnyway(shadow))
                .map(shadow -> new Finding(
                                block.table().name(), shadow.loser().at(), message(shadow, block.table()), fix(shadow))
                        .fixedBy(remedies(shadow))));
    }

    /** The remedies; none for a value behind an empty variable or in an ignored file, which may be intended. */
    private static List<Remedy> remedies(ShadowedKey shadow) {
        return shadow.winner().isSet() && !isWholeFile(shadow)
                ? List.of(Remedy.remove(shadow.loser().at()))
                : List.of();
    }

    private static String message(ShadowedKey shadow, ComponentTable table) {
        return isWholeFile(shadow)
                ? shadow.winner() + " is set, so the " + table.title() + " ignores its whole file. " + shadow.loser()
                        + " has no effect."
                : shadow.loser() + " is overridden by " + shadow.winner() + ". The " + table.title() + " ignores it.";
    }

    /** Whether both are the same setting with the same value, so that it does not matter which is read. */
    private static boolean isSameAnyway(ShadowedKey shadow) {
        return shadow.loser().concept() == shadow.winner().concept()
                && shadow.loser().value() != null
                && Objects.equals(
                        String.valueOf(shadow.loser().value()),
                        String.valueOf(shadow.winner().value()));
    }

    /** Stock files have empty values for variables to override. */
    private static boolean isVariableOverFile(ShadowedKey shadow) {
        return shadow.winner().isVariable() && !shadow.loser().isVariable();
    }

    private static boolean isWholeFile(ShadowedKey shadow) {
        return shadow.winner().concept() == Concept.OMIT_CONFIG_FILE;
    }

    private static String fix(ShadowedKey shadow) {
        if (isWholeFile(shadow)) {
            return "Set a variable instead, or remove " + shadow.winner() + " so that the file is read.";
        }
        String remove = "Remove " + shadow.loser();
        return shadow.winner().isPackaged()
                ? remove + ", and set the addresses with the same keys as the packaged file, or send your own file."
                : remove + ". To use it instead, remove " + shadow.winner() + ".";
    }
}
