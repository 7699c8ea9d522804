package io.tykredis.format.helm;

import io.tykredis.format.EnvVariables;
import io.tykredis.json.Pointer;
import io.tykredis.mapping.Concept;
import io.tykredis.mapping.Setting;
import io.tykredis.mapping.Translation;
import io.tykredis.mapping.Value;
import io.tykredis.spec.Secret;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code global.redis} says, by concept: what the components have in common, as far as the charts have a value for
 * it and carry it unharmed.
 */
record Globals(Map<Concept, Setting> settings) {

    private static final Pointer STORES = Pointer.of("stores");

    /** What a template puts between double quotes as it stands. */
    private static final Set<Concept> PASTED =
            Set.of(Concept.MASTER_NAME, Concept.CA_FILE, Concept.CERT_FILE, Concept.KEY_FILE);

    Globals {
        settings = Collections.unmodifiableMap(new EnumMap<>(settings));
    }

    /** From the store that the components share; from the Pump's own only if it is asked for alone. */
    static Globals of(List<Translation> translations) {
        Map<Concept, Setting> common = new EnumMap<>(Concept.class);
        boolean alone = translations.stream()
                .filter(each -> Charts.of(each.table().name()).isPresent())
                .allMatch(Globals::apart);
        for (Chart chart : Charts.all()) {
            translations.stream()
                    .filter(each -> each.table().name().equals(chart.component()) && (alone || !apart(each)))
                    .flatMap(Globals::mainSettings)
                    .filter(setting -> chart.passes(setting.key().concept()) && carried(setting))
                    .forEach(setting -> common.putIfAbsent(setting.key().concept(), setting));
        }
        if (!(common.containsKey(Concept.CERT_FILE) && common.containsKey(Concept.KEY_FILE))) {
            common.keySet().removeAll(Set.of(Concept.CERT_FILE, Concept.KEY_FILE));
        }
        if (!common.containsKey(Concept.MASTER_NAME) || !passwordsGoTogether(common)) {
            common.keySet().removeAll(Set.of(Concept.MASTER_NAME, Concept.SENTINEL_PASSWORD));
        }
        return new Globals(common);
    }

    /** Whether the component uses a store of its own. */
    private static boolean apart(Translation translation) {
        return mainSettings(translation)
                .anyMatch(setting -> setting.sources().stream().anyMatch(STORES::covers));
    }

    /** Those of the component's first block, the only one that charts know of. */
    static Stream<Setting> mainSettings(Translation translation) {
        return translation.settings().stream().filter(setting -> setting.env()
                .equals(translation.table().env(translation.table().blocks().get(0), setting.key())));
    }

    private static boolean carried(Setting setting) {
        Value value = setting.value();
        if (value instanceof Value.Entries) {
            return false;
        }
        if (PASTED.contains(setting.key().concept())) {
            return value.accept(EnvVariables.VALUES).filter(Globals::plain).isPresent();
        }
        return setting.reference().map(Secret.FromKubernetes.class::isInstance).orElse(true);
    }

    /** Whether a template may put the text between double quotes. */
    static boolean plain(String text) {
        return text.indexOf('"') < 0 && text.indexOf('\\') < 0;
    }

    /** The charts read both passwords from one Secret: their own, or the one that is named. */
    private static boolean passwordsGoTogether(Map<Concept, Setting> common) {
        Optional<Secret.FromKubernetes> password = kept(common.get(Concept.PASSWORD));
        Optional<Secret.FromKubernetes> sentinel = kept(common.get(Concept.SENTINEL_PASSWORD));
        return password.map(Secret.FromKubernetes::name).equals(sentinel.map(Secret.FromKubernetes::name));
    }

    static Optional<Secret.FromKubernetes> kept(@Nullable Setting setting) {
        return setting == null
                ? Optional.empty()
                : setting.reference()
                        .filter(Secret.FromKubernetes.class::isInstance)
                        .map(Secret.FromKubernetes.class::cast);
    }

    Optional<Setting> get(Concept concept) {
        return Optional.ofNullable(settings.get(concept));
    }

    boolean sentinel() {
        return settings.containsKey(Concept.MASTER_NAME);
    }

    private boolean tls() {
        return get(Concept.USE_SSL).map(Setting::value).equals(Optional.of(new Value.Flag(true)));
    }

    /** What a chart makes of them, by the concept of the variable. */
    Map<Concept, Passed> passedBy(Chart chart) {
        Map<Concept, Passed> passed = new EnumMap<>(Concept.class);
        for (Passed each : chart.passes()) {
            boolean active =
                    switch (each.when()) {
                        case ALWAYS -> true;
                        case SENTINEL -> sentinel();
                        case NOT_SENTINEL -> !sentinel();
                        case TLS -> tls();
                    };
            if (active && (each.otherwise() != null || settings.containsKey(each.concept()))) {
                passed.put(each.concept(), each);
            }
        }
        return passed;
    }
}
