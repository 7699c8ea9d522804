package io.tykredis.translate;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.model.Version;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The variables that a component may still have and that would contradict a translation. As in a merge, the spec is
 * complete for everything it has a field for.
 */
public final class StaleVariables {

    /** A spec has no fields for them, but they are another way to write the addresses. */
    private static final Set<Concept> ADDRESSES = EnumSet.of(Concept.HOST, Concept.PORT);

    private final Translation translation;
    private final Predicate<Setting> written;
    private final Set<String> ours;
    private final Set<String> names = new LinkedHashSet<>();

    private StaleVariables(Translation translation, Predicate<Setting> written) {
        this.translation = translation;
        this.written = written;
        this.ours = translation.settings().stream().map(Setting::env).collect(Collectors.toSet());
    }

    /**
     * Names of variables, in the order of the component's table.
     *
     * @param written whether the output has the setting; where it leaves one to the environment, nothing of the kind is
     *     a leftover
     */
    public static List<String> of(Translation translation, Predicate<Setting> written) {
        StaleVariables leftovers = new StaleVariables(translation, written);
        translation.table().blocks().forEach(leftovers::block);
        leftovers.names.removeAll(leftovers.ours);
        return List.copyOf(leftovers.names);
    }

    private void block(Block block) {
        Key onOff = block.enabledBy();
        String prefix = translation.table().envPrefix();
        if (onOff != null && !ours.contains(prefix + onOff.env())) {
            names.add(prefix + onOff.env());
            return;
        }
        Version version = translation.target().version();
        Set<Concept> environment = leftToTheEnvironment(block);
        for (String spelling : prefixes(block, version)) {
            for (Key key : block.keys()) {
                if ((key.concept().canonical() || ADDRESSES.contains(key.concept()))
                        && !environment.contains(key.concept())
                        && !key.env().isEmpty()
                        && key.readBy().contains(version)) {
                    names.add(prefix + spelling + key.env());
                }
            }
        }
    }

    private static List<String> prefixes(Block block, Version version) {
        List<String> prefixes = new ArrayList<>(List.of(block.env()));
        block.aliases().stream()
                .filter(alias -> alias.readBy().contains(version))
                .forEach(alias -> prefixes.add(alias.env()));
        return prefixes;
    }

    private Set<Concept> leftToTheEnvironment(Block block) {
        Stream<Setting> left = translation.settings().stream().filter(written.negate());
        return left.filter(setting -> setting.env().equals(translation.table().env(block, setting.key())))
                .map(setting -> setting.key().concept())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Concept.class)));
    }
}
