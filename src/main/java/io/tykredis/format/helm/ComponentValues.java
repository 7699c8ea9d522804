package io.tykredis.format.helm;

import io.tykredis.format.EnvVariables;
import io.tykredis.mapping.Block;
import io.tykredis.mapping.Concept;
import io.tykredis.mapping.Key;
import io.tykredis.mapping.Setting;
import io.tykredis.mapping.Translation;
import io.tykredis.mapping.ValueType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a component's part of the values has to say: all that its chart does not set, or sets otherwise, for its release.
 *
 * @param own settings that the chart has a value for in its own section
 * @param extras the others
 */
record ComponentValues(Chart chart, Translation translation, List<Setting> own, List<Extra> extras) {

    ComponentValues {
        own = List.copyOf(own);
        extras = List.copyOf(extras);
    }

    static ComponentValues of(Chart chart, Translation translation, Globals globals) {
        Planner planner = new Planner(chart, translation, globals);
        return planner.plan();
    }

    private static final class Planner {

        private final Chart chart;
        private final Translation translation;
        private final Globals globals;
        private final Block block;
        private final Map<Concept, Passed> passed;
        private final List<Setting> own = new ArrayList<>();
        private final List<Extra> extras = new ArrayList<>();

        Planner(Chart chart, Translation translation, Globals globals) {
            this.chart = chart;
            this.translation = translation;
            this.globals = globals;
            this.block = translation.table().blocks().get(0);
            this.passed = globals.passedBy(chart);
        }

        ComponentValues plan() {
            Set<Concept> said = EnumSet.noneOf(Concept.class);
            List<Setting> main = Globals.mainSettings(translation).toList();
            for (Setting setting : translation.settings()) {
                if (setting.reference().isPresent() && Globals.kept(setting).isEmpty()) {
                    continue;
                }
                boolean ofMain = main.contains(setting);
                if (ofMain) {
                    said.add(setting.key().concept());
                }
                place(setting, ofMain);
            }
            passed.forEach((concept, each) -> {
                if (!said.contains(concept) && read(each) && !harmless(each)) {
                    extras.add(new Extra(nameOver(each), null, neutral(concept)));
                }
            });
            return new ComponentValues(chart, translation, own, extras);
        }

        private void place(Setting setting, boolean ofMain) {
            Concept concept = setting.key().concept();
            Passed by = ofMain ? passed.get(concept) : null;
            Passed heard = by != null && read(by) ? by : null;
            boolean needless = heard == null ? assumed(EnvVariables.value(setting)) : same(heard, setting);
            if (needless || dead(setting)) {
                return;
            }
            if (ofMain && chart.own().containsKey(concept)) {
                own.add(setting);
            } else {
                extras.add(new Extra(heard == null ? setting.env() : nameOver(heard), setting, ""));
            }
        }

        private boolean same(Passed by, Setting setting) {
            Optional<Setting> global = globals.get(by.concept());
            return global.isPresent()
                    ? global.get().value().equals(setting.value())
                    : EnvVariables.value(setting).equals(Optional.ofNullable(by.otherwise()));
        }

        /** Whether the release reads the variable that the chart sets. */
        private boolean read(Passed by) {
            return block.keys().stream()
                    .anyMatch(key -> key.env().equals(by.env())
                            && key.read().contains(translation.target().version()));
        }

        private boolean dead(Setting setting) {
            return setting.key().spelling() == Key.Spelling.INERT
                    && !setting.key().read().contains(translation.target().version());
        }

        /** Whether it does no harm to a component whose translation does not mention it. */
        private boolean harmless(Passed by) {
            boolean constant = by.concept() == Concept.TYPE || by.concept() == Concept.MAX_IDLE;
            return constant
                    || globals.get(by.concept())
                            .map(global -> assumed(EnvVariables.value(global)))
                            .orElseGet(() -> assumed(Optional.ofNullable(by.otherwise())));
        }

        /** Whether it says what a component assumes that is told nothing. */
        private static boolean assumed(Optional<String> text) {
            return text.filter(Set.of("", "0", "false")::contains).isPresent();
        }

        /** What takes a variable back. */
        private String neutral(Concept concept) {
            return block.keys().stream()
                            .filter(key -> key.concept() == concept)
                            .anyMatch(key -> key.type() == ValueType.BOOL)
                    ? "false"
                    : "";
        }

        /**
         * A name that wins over the one that the chart sets. Listed twice, a variable takes its last value, but Helm's
         * server-side apply refuses it; so another name for the same thing is better where the component has one.
         */
        private String nameOver(Passed by) {
            String prefix = block.env();
            for (Block.EnvAlias alias : block.aliases()) {
                if (alias.read().contains(translation.target().version())) {
                    prefix = alias.env();
                }
            }
            return translation.table().envPrefix() + prefix + by.env();
        }
    }
}
