package io.tykredis.format.helm;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.ValueType;
import io.tykredis.format.EnvVariables;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Helm values for one component: settings that its chart omits or sets differently.
 *
 * @param own settings with a chart value in its own section
 * @param extras all other settings
 * @param missing references that no values file can contain
 */
record ComponentValues(
        Chart chart, Translation translation, List<Setting> own, List<ExtraEnv> extras, List<Missing> missing) {

    ComponentValues {
        own = List.copyOf(own);
        extras = List.copyOf(extras);
        missing = List.copyOf(missing);
    }

    static ComponentValues of(Chart chart, Translation translation, GlobalRedis globals) {
        Planner planner = new Planner(chart, translation, globals);
        return planner.plan();
    }

    private static final class Planner {

        private final Chart chart;
        private final Translation translation;
        private final GlobalRedis globals;
        private final Block block;
        private final Map<Concept, ChartEnv> passed;
        private final List<Setting> own = new ArrayList<>();
        private final List<ExtraEnv> extras = new ArrayList<>();
        private final List<Missing> missing = new ArrayList<>();

        Planner(Chart chart, Translation translation, GlobalRedis globals) {
            this.chart = chart;
            this.translation = translation;
            this.globals = globals;
            this.block = translation.table().blocks().get(0);
            this.passed = globals.passedBy(chart);
        }

        ComponentValues plan() {
            Set<Concept> done = EnumSet.noneOf(Concept.class);
            List<Setting> main = GlobalRedis.mainSettings(translation).toList();
            for (Setting setting : translation.settings()) {
                boolean ofMain = main.contains(setting);
                if (setting.reference().isPresent()
                        && GlobalRedis.kubernetesSecret(setting).isEmpty()) {
                    if (leave(setting, ofMain)) {
                        done.add(setting.key().concept());
                    }
                    continue;
                }
                if (ofMain) {
                    done.add(setting.key().concept());
                }
                place(setting, ofMain);
            }
            passed.forEach((concept, each) -> {
                if (!done.contains(concept) && read(each) && !harmless(each)) {
                    extras.add(extra(each, nameOver(each), null, neutral(concept)));
                }
            });
            return new ComponentValues(chart, translation, own, extras, missing);
        }

        private void place(Setting setting, boolean ofMain) {
            Concept concept = setting.key().concept();
            ChartEnv heard = ofMain ? heard(concept) : null;
            boolean needless = heard == null ? assumed(EnvVariables.value(setting)) : same(heard, setting);
            if (needless || dead(setting)) {
                return;
            }
            if (ofMain && chart.own().containsKey(concept)) {
                own.add(setting);
            } else {
                extras.add(extra(heard, heard == null ? setting.env() : nameOver(heard), setting, ""));
            }
        }

        private ExtraEnv extra(@Nullable ChartEnv by, String name, @Nullable Setting setting, String neutral) {
            boolean twice = by != null && name.equals(translation.table().envPrefix() + block.env() + by.env());
            return new ExtraEnv(name, setting, neutral, twice);
        }

        /** Returns whether the chart sets the variable from a secret that the user passes at installation. */
        private boolean leave(Setting setting, boolean ofMain) {
            ChartEnv heard = ofMain ? heard(setting.key().concept()) : null;
            Setting expected = heard == null || heard.from() == null
                    ? null
                    : globals.expected().get(heard.from());
            boolean byChart = expected != null && expected.value().equals(setting.value());
            String name = byChart || heard == null ? setting.env() : nameOver(heard);
            boolean replaces = !byChart && heard != null && !harmless(heard);
            missing.add(new Missing(setting, byChart ? heard : null, name, replaces));
            return byChart;
        }

        private @Nullable ChartEnv heard(Concept concept) {
            ChartEnv by = passed.get(concept);
            return by != null && read(by) ? by : null;
        }

        private boolean same(ChartEnv by, Setting setting) {
            if (!globals.written() && !by.constant()) {
                return false;
            }
            Optional<Setting> global = globals.get(by.from());
            return global.isPresent()
                    ? global.get().value().equals(setting.value())
                    : !globals.expects(by.from())
                            && EnvVariables.value(setting).equals(Optional.ofNullable(by.otherwise()));
        }

        /** Whether the release reads the variable that the chart sets. */
        private boolean read(ChartEnv by) {
            return block.keys().stream()
                    .anyMatch(key -> key.env().equals(by.env())
                            && key.readBy().contains(translation.target().version()));
        }

        private boolean dead(Setting setting) {
            return setting.key().spelling() == Key.Spelling.INERT
                    && !setting.key().readBy().contains(translation.target().version());
        }

        /** Whether the variable has no effect on a component whose translation does not contain it. */
        private boolean harmless(ChartEnv by) {
            if (by.constant() || by.concept() == Concept.MAX_IDLE) {
                return true;
            }
            return globals.written()
                    && !globals.expects(by.from())
                    && globals.get(by.from())
                            .map(global -> assumed(EnvVariables.value(global)))
                            .orElseGet(() -> assumed(Optional.ofNullable(by.otherwise())));
        }

        /** Whether the value equals the component's default. */
        private static boolean assumed(Optional<String> text) {
            return text.filter(Set.of("", "0", "false")::contains).isPresent();
        }

        /** The value that resets a variable. */
        private String neutral(Concept concept) {
            return block.keys().stream()
                            .filter(key -> key.concept() == concept)
                            .anyMatch(key -> key.type() == ValueType.BOOL)
                    ? "false"
                    : "";
        }

        /**
         * Returns a name that overrides the chart's. If a variable is listed twice, the last value takes effect, but
         * Helm's server-side apply rejects the list. An alias avoids this, if the component has one.
         */
        private String nameOver(ChartEnv by) {
            String prefix = block.env();
            for (Block.EnvAlias alias : block.aliases()) {
                if (alias.readBy().contains(translation.target().version())) {
                    prefix = alias.env();
                }
            }
            return translation.table().envPrefix() + prefix + by.env();
        }
    }
}
