package io.tykredis.lint;

import io.tykredis.mapping.Omission;
import io.tykredis.mapping.Role;
import io.tykredis.mapping.Setting;
import io.tykredis.mapping.Translation;
import io.tykredis.spec.RedisSpec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A spec together with what its components would be told and in which form, which is what rules look at. What several
 * rules look at is worked out once.
 */
public final class Subject {

    private final RedisSpec spec;
    private final List<Translation> translations;
    private final List<Located> stores;
    private final List<Told> settings;
    private final List<Remark> remarks;
    private final Set<Omission.Reason> omitted;

    public Subject(RedisSpec spec, List<Translation> translations, Output output) {
        this.spec = spec;
        this.translations = List.copyOf(translations);
        this.stores = stores(spec);
        this.settings = settings(this.translations);
        this.remarks = output.remarks(this.translations).toList();
        this.omitted = omitted(this.translations);
    }

    private static List<Located> stores(RedisSpec spec) {
        List<Located> stores = new ArrayList<>();
        for (Role role : Role.values()) {
            role.of(spec).ifPresent(store -> stores.add(Located.of(store, role.pointer())));
        }
        return List.copyOf(stores);
    }

    private static List<Told> settings(List<Translation> translations) {
        List<Told> settings = new ArrayList<>();
        for (Translation translation : translations) {
            for (Setting setting : translation.settings()) {
                settings.add(new Told(translation, setting));
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
    public Subject(RedisSpec spec, List<Translation> translations) {
        this(spec, translations, Output.FILES);
    }

    public RedisSpec spec() {
        return spec;
    }

    public List<Translation> translations() {
        return translations;
    }

    /** Every deployment of the spec, the main one first. */
    public List<Located> stores() {
        return stores;
    }

    /** Every setting of every component. */
    public List<Told> settings() {
        return settings;
    }

    /** What is peculiar to the form that the translations are for. */
    public List<Remark> remarks() {
        return remarks;
    }

    /** Whether any component is not told something for this reason. */
    public boolean omits(Omission.Reason reason) {
        return omitted.contains(reason);
    }
}
