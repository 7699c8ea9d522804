package io.tykredis.lint;

import io.tykredis.catalog.Role;
import io.tykredis.model.RedisSpec;
import io.tykredis.translate.Omission;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A spec together with what its components would be told and in which form, which is what rules look at. What several
 * rules look at is worked out once.
 */
public final class LintContext {

    private final RedisSpec spec;
    private final List<Translation> translations;
    private final List<StoreAt> stores;
    private final List<ComponentSetting> settings;
    private final List<FormatNotice> remarks;
    private final Set<Omission.Reason> omitted;

    public LintContext(RedisSpec spec, List<Translation> translations, TargetFormat output) {
        this.spec = spec;
        this.translations = List.copyOf(translations);
        this.stores = stores(spec);
        this.settings = settings(this.translations);
        this.remarks = output.remarks(this.translations).toList();
        this.omitted = omitted(this.translations);
    }

    private static List<StoreAt> stores(RedisSpec spec) {
        List<StoreAt> stores = new ArrayList<>();
        for (Role role : Role.values()) {
            role.of(spec).ifPresent(store -> stores.add(StoreAt.of(store, role.pointer())));
        }
        return List.copyOf(stores);
    }

    private static List<ComponentSetting> settings(List<Translation> translations) {
        List<ComponentSetting> settings = new ArrayList<>();
        for (Translation translation : translations) {
            for (Setting setting : translation.settings()) {
                settings.add(new ComponentSetting(translation, setting));
            }
        }
        return List.copyOf(settings);
    }

    private static Set<Omission.Reason> omitted(List<Translation> translations) {
        Set<Omission.Reason> omitted = EnumSet.noneOf(Omission.Reason.class);
        for (Translation translation : translations) {
            for (Omission omission : translation.omissions()) {
                omitted.add(omission.reason());
            }
        }
        return omitted;
    }

    /** For the components' own files. */
    public LintContext(RedisSpec spec, List<Translation> translations) {
        this(spec, translations, TargetFormat.FILES);
    }

    public RedisSpec spec() {
        return spec;
    }

    public List<Translation> translations() {
        return translations;
    }

    /** Every deployment of the spec, the main one first. */
    public List<StoreAt> stores() {
        return stores;
    }

    /** Every setting of every component. */
    public List<ComponentSetting> settings() {
        return settings;
    }

    /** What is peculiar to the form that the translations are for. */
    public List<FormatNotice> remarks() {
        return remarks;
    }

    /** Whether any component is not told something for this reason. */
    public boolean omits(Omission.Reason reason) {
        return omitted.contains(reason);
    }
}
