package io.tykredis.lint.rule.release;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Defect;
import io.tykredis.lint.ComponentSetting;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import io.tykredis.translate.Value;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the settings with which a component runs into a defect of its release. */
public final class Defects {

    private static final Value OFF = new Value.Flag(false);

    private Defects() {}

    /**
     * Finds the settings that run into a defect.
     *
     * @param found is told of the last of the settings that together run into it
     */
    public static void of(
            Defect.Kind kind,
            Predicate<Defect> which,
            LintContext subject,
            BiConsumer<ComponentSetting, Defect> found) {
        for (Translation translation : subject.translations()) {
            Defect defect = translation
                    .table()
                    .quirks()
                    .defect(kind, translation.target().version())
                    .filter(which)
                    .orElse(null);
            if (defect != null) {
                for (Block block : translation.table().blocks()) {
                    Setting last = last(translation, block, kind);
                    if (last != null) {
                        found.accept(new ComponentSetting(translation, last), defect);
                    }
                }
            }
        }
    }

    /** The component and its release, as the subject of a sentence. */
    public static String who(ComponentSetting told) {
        return "The " + told.translation().table().title() + " "
                + told.translation().target().version();
    }

    public static Finding finding(ComponentSetting told, Defect defect, String message, String otherwise) {
        return told.finding(
                message,
                "Upgrade the " + told.translation().table().title() + " to " + defect.fixedIn() + ", or " + otherwise
                        + ".");
    }

    private static @Nullable Setting last(Translation translation, Block block, Defect.Kind kind) {
        Setting last = null;
        for (Concept concept : kind.with()) {
            last = on(translation, block, concept);
            if (last == null) {
                return null;
            }
        }
        return last;
    }

    private static @Nullable Setting on(Translation translation, Block block, Concept concept) {
        for (Setting setting : translation.settings()) {
            if (setting.key().concept() == concept
                    && block.keys().contains(setting.key())
                    && setting.block().equals(block.path())
                    && !setting.value().equals(OFF)) {
                return setting;
            }
        }
        return null;
    }
}
