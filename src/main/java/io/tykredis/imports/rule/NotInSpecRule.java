package io.tykredis.imports.rule;

import io.tykredis.catalog.Concept;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Stream;

/** The rule about settings that a spec cannot express. */
@Singleton
public final class NotInSpecRule extends DeclaredRule implements ConfigRule {

    public NotInSpecRule() {
        super(warning("not-in-spec", "the component reads the key, but a spec has no field for it"), """
                {"configs": {"pump": {"analytics_storage_config": {"addrs": ["redis:6379"], "key_prefix": "stats-"}}}}""", """
                {"configs": {"pump": {"analytics_storage_config": {"addrs": ["redis:6379"]}}}}""");
    }

    @Override
    public boolean onImportOnly() {
        return true;
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return KeyFilter.effective(
                        plane,
                        found -> isBeyond(found.concept())
                                && !found.key().readBy().isEnded()
                                && found.isSet())
                .map(
                        found -> found.finding(
                                found.key() + " sets " + found.key().concept().meaning()
                                        + ". It works, but a spec cannot contain it, so settings generated from the spec lack it.",
                                "Merge the spec into this file, which keeps the setting, or add it to the generated settings."));
    }

    private static final Set<Concept> IMPLIED =
            Set.of(Concept.HOST, Concept.PORT, Concept.STORAGE_TYPE, Concept.OMIT_CONFIG_FILE);

    private static boolean isBeyond(Concept concept) {
        return !concept.canonical() && !IMPLIED.contains(concept);
    }
}
