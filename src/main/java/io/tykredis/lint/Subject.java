package io.tykredis.lint;

import io.tykredis.mapping.Omission;
import io.tykredis.mapping.Role;
import io.tykredis.mapping.Translation;
import io.tykredis.spec.RedisSpec;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        this.stores = Arrays.stream(Role.values())
                .flatMap(role -> role.of(spec).map(store -> Located.of(store, role.pointer())).stream())
                .toList();
        this.settings = this.translations.stream()
                .flatMap(translation -> translation.settings().stream().map(setting -> new Told(translation, setting)))
                .toList();
        this.remarks = output.remarks(this.translations).toList();
        this.omitted = translations.stream()
                .flatMap(translation -> translation.omissions().stream())
                .map(Omission::reason)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Omission.Reason.class)));
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
    public Stream<Located> stores() {
        return stores.stream();
    }

    /** Every setting of every component. */
    public Stream<Told> settings() {
        return settings.stream();
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
