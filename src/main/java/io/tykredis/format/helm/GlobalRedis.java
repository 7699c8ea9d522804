package io.tykredis.format.helm;

import io.tykredis.catalog.Concept;
import io.tykredis.format.EnvVariables;
import io.tykredis.input.Pointer;
import io.tykredis.model.Secret;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import io.tykredis.translate.Value;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings of {@code global.redis} by concept: those that all components share and the charts can carry.
 *
 * @param settings the settings to write
 * @param expected references that no values file can contain; the user passes the secret at installation
 * @param written whether any component of these values uses the store; if not, other values files decide
 */
record GlobalRedis(Map<Concept, Setting> settings, Map<Concept, Setting> expected, boolean written) {

    private static final Pointer STORES = Pointer.of("stores");

    /** Text that a template can place between double quotes unchanged. */
    private static final Set<Concept> PASTED =
            Set.of(Concept.MASTER_NAME, Concept.CA_FILE, Concept.CERT_FILE, Concept.KEY_FILE);

    GlobalRedis {
        settings = Collections.unmodifiableMap(new EnumMap<>(settings));
        expected = Collections.unmodifiableMap(new EnumMap<>(expected));
    }

    /** Uses the store that the components share, never a separate store of the Pump: the Gateway would use it. */
    static GlobalRedis of(Charts charts, List<Translation> translations) {
        Map<Concept, Setting> declared = new EnumMap<>(Concept.class);
        Map<Concept, Setting> common = new EnumMap<>(Concept.class);
        boolean written = false;
        boolean sharedPassword = false;
        for (Chart chart : charts.all()) {
            List<Translation> shared = translations.stream()
                    .filter(each -> each.table().name().equals(chart.component()) && !apart(each))
                    .toList();
            written |= !shared.isEmpty();
            sharedPassword |= !shared.isEmpty() && chart.sharesPassword();
            shared.stream().flatMap(GlobalRedis::mainSettings).forEach(setting -> {
                Concept concept = setting.key().concept();
                declared.putIfAbsent(concept, setting);
                if (chart.reads(concept) && carried(setting)) {
                    common.putIfAbsent(concept, setting);
                }
            });
        }
        if (!(common.containsKey(Concept.CERT_FILE) && common.containsKey(Concept.KEY_FILE))) {
            common.keySet().removeAll(Set.of(Concept.CERT_FILE, Concept.KEY_FILE));
        }
        boolean together = sharedPassword ? samePassword(declared) : passwordsGoTogether(common);
        if (!common.containsKey(Concept.MASTER_NAME) || !together) {
            common.keySet().removeAll(Set.of(Concept.MASTER_NAME, Concept.SENTINEL_PASSWORD));
        }
        return new GlobalRedis(common, expected(declared, common), written);
    }

    private static Map<Concept, Setting> expected(Map<Concept, Setting> declared, Map<Concept, Setting> common) {
        Map<Concept, Setting> expected = new EnumMap<>(Concept.class);
        declared.forEach((concept, setting) -> {
            boolean usable = concept != Concept.SENTINEL_PASSWORD || common.containsKey(Concept.MASTER_NAME);
            if (usable
                    && setting.reference().isPresent()
                    && kubernetesSecret(setting).isEmpty()) {
                expected.put(concept, setting);
            }
        });
        return expected;
    }

    /** Whether the component uses a separate store. */
    private static boolean apart(Translation translation) {
        return mainSettings(translation)
                .anyMatch(setting -> setting.sources().stream().anyMatch(STORES::covers));
    }

    /** The settings of the component's first block, the only one that the charts know. */
    static Stream<Setting> mainSettings(Translation translation) {
        return translation.settings().stream().filter(setting -> setting.env()
                .equals(translation.table().env(translation.table().blocks().get(0), setting.key())));
    }

    private static boolean carried(Setting setting) {
        Value value = setting.value();
        if (value instanceof Value.Entries) {
            return false;
        }
        if (pasted(setting.key().concept())) {
            return value.accept(EnvVariables.VALUES).filter(GlobalRedis::plain).isPresent();
        }
        return setting.reference().map(Secret.FromKubernetes.class::isInstance).orElse(true);
    }

    /** Whether the value ends up in a container's {@code value:}, where Kubernetes expands it. */
    static boolean pasted(Concept concept) {
        return PASTED.contains(concept);
    }

    /** Whether a template may place the text between double quotes. */
    static boolean plain(String text) {
        return text.indexOf('"') < 0 && text.indexOf('\\') < 0;
    }

    /** The charts read both passwords from one Secret: their own one or a named one. */
    private static boolean passwordsGoTogether(Map<Concept, Setting> common) {
        Optional<Secret.FromKubernetes> password = kubernetesSecret(common.get(Concept.PASSWORD));
        Optional<Secret.FromKubernetes> sentinel = kubernetesSecret(common.get(Concept.SENTINEL_PASSWORD));
        return password.map(Secret.FromKubernetes::name).equals(sentinel.map(Secret.FromKubernetes::name));
    }

    /** Older charts send the password of the data nodes to the Sentinels as well. */
    private static boolean samePassword(Map<Concept, Setting> declared) {
        Optional<Value> password =
                Optional.ofNullable(declared.get(Concept.PASSWORD)).map(Setting::value);
        return password.equals(
                Optional.ofNullable(declared.get(Concept.SENTINEL_PASSWORD)).map(Setting::value));
    }

    static Optional<Secret.FromKubernetes> kubernetesSecret(@Nullable Setting setting) {
        return setting == null
                ? Optional.empty()
                : setting.reference()
                        .filter(Secret.FromKubernetes.class::isInstance)
                        .map(Secret.FromKubernetes.class::cast);
    }

    Optional<Setting> get(@Nullable Concept concept) {
        return concept == null ? Optional.empty() : Optional.ofNullable(settings.get(concept));
    }

    /** Whether the user passes this secret at installation. */
    boolean expects(@Nullable Concept concept) {
        return concept != null && expected.containsKey(concept);
    }

    boolean sentinel() {
        return settings.containsKey(Concept.MASTER_NAME);
    }

    /** The Secret with the TLS files, if the charts can mount it. */
    Optional<Mount> mount() {
        return tls() ? Mount.of(settings) : Optional.empty();
    }

    private boolean tls() {
        return get(Concept.USE_SSL).map(Setting::value).equals(Optional.of(new Value.Flag(true)));
    }

    /** The text that a chart makes of them, by the variable's concept; for unknown values, every possible one. */
    Map<Concept, ChartEnv> passedBy(Chart chart) {
        Map<Concept, ChartEnv> passed = new EnumMap<>(Concept.class);
        for (ChartEnv each : chart.passes()) {
            if (!written || (active(each) && (each.otherwise() != null || given(each)))) {
                passed.put(each.concept(), each);
            }
        }
        return passed;
    }

    private boolean active(ChartEnv each) {
        return switch (each.when()) {
            case ALWAYS -> true;
            case SENTINEL -> sentinel();
            case NOT_SENTINEL -> !sentinel();
            case TLS -> tls();
        };
    }

    private boolean given(ChartEnv each) {
        return get(each.from()).isPresent();
    }
}
