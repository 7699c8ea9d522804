package io.tykredis.format.helm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Concept;
import io.tykredis.format.ChartVersion;
import io.tykredis.format.EnvVariables;
import io.tykredis.format.Format;
import io.tykredis.format.FormatUse;
import io.tykredis.format.SecretReferences;
import io.tykredis.format.TlsFiles;
import io.tykredis.format.VariableVisitor;
import io.tykredis.format.Yaml;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.lint.FormatNotice;
import io.tykredis.model.Secret;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Helm format: {@code global.redis} for all components, and {@code extraEnvs} for the rest. */
@Singleton
public final class HelmFormat implements Format {

    /** The templates place a password between double quotes unchanged. */
    private static final List<Concept> PASSWORDS = List.of(Concept.PASSWORD, Concept.SENTINEL_PASSWORD);

    /** Helm values are not written variable by variable: the visitor only checks them. */
    private static final VariableVisitor.Visitor NOTHING = new VariableVisitor.Visitor() {
        @Override
        public void value(Setting setting, String text) {}

        @Override
        public void reference(Setting setting, Secret secret) {}
    };

    private final Charts charts;

    /** For the newest chart version. */
    public HelmFormat() {
        this(ChartVersion.NEWEST);
    }

    private HelmFormat(ChartVersion version) {
        this.charts = new Charts(version);
    }

    @Override
    public Optional<Format> forChart(ChartVersion version) {
        return Optional.of(new HelmFormat(version));
    }

    @Override
    public String name() {
        return "helm";
    }

    @Override
    public FormatUse use() {
        return new FormatUse(
                List.of("helm upgrade --install RELEASE tyk-helm/CHART --version " + charts.version()
                        + " --values FILE"),
                "CHART is tyk-oss, tyk-stack, tyk-control-plane or tyk-data-plane. For another version, "
                        + ChartVersion.OLDEST + " or later, translate again with ?chart=VERSION or --chart VERSION.",
                "FILE contains only the Redis settings: keep your other values in another file.");
    }

    @Override
    public String mediaType() {
        return Yaml.MEDIA_TYPE;
    }

    @Override
    public String all(List<Translation> translations) {
        List<Translation> written = translations.stream()
                .filter(translation -> charts.of(translation.table().name()).isPresent())
                .toList();
        return use().comment()
                + ComponentsComment.of(written)
                + installed(translations)
                + Yaml.text(List.of(values(translations)));
    }

    /**
     * The values as a tree.
     *
     * @throws io.tykredis.input.InvalidInput if the charts cannot carry a value
     */
    public ObjectNode values(List<Translation> translations) {
        GlobalRedis globals = GlobalRedis.of(charts, translations);
        InputErrors errors = new InputErrors();
        translations.forEach(translation -> VariableVisitor.visit(translation, HelmFormat::obstacle, errors, NOTHING));
        PASSWORDS.forEach(concept -> globals.get(concept).ifPresent(setting -> pasted(setting, errors)));
        errors.throwIfAny();
        return ValuesFile.of(globals, components(translations, globals));
    }

    /** Other chart versions or other image tags may install a release that ignores these values. */
    private String installed(List<Translation> translations) {
        ChartTables.Installed installed =
                ChartTables.GATEWAYS.get(charts.version().toString());
        return translations.stream()
                .filter(translation -> translation.table().name().equals("gateway"))
                .map(translation -> translation.target().version().toString())
                .filter(release -> installed != null && !installed.is(release))
                .map(release ->
                        "# These charts install Gateway " + installed + " unless an image tag is set; the values"
                                + " are for " + release + ".\n# For another release, set \"tykVersion\" in the spec.\n")
                .findFirst()
                .orElse("");
    }

    private static Optional<String> obstacle(String name, String value) {
        return value.chars().anyMatch(Character::isISOControl)
                ? Optional.of("a line break or another control character, which the charts' templates do not preserve")
                : Optional.empty();
    }

    private static void pasted(Setting setting, InputErrors errors) {
        if (!EnvVariables.value(setting).map(GlobalRedis::plain).orElse(true)) {
            errors.add(
                    setting.sources().get(0),
                    InputError.Code.UNREPRESENTABLE_VALUE,
                    "The password contains a double quote or a backslash. Tyk's charts put it in double quotes without"
                            + " escaping it.",
                    "Store it in a Kubernetes Secret, and use {\"secretKeyRef\": {\"name\": …, \"key\": …}}.");
        }
    }

    private List<ComponentValues> components(List<Translation> translations, GlobalRedis globals) {
        List<ComponentValues> components = new ArrayList<>();
        for (Translation translation : translations) {
            charts.of(translation.table().name())
                    .ifPresent(chart -> components.add(ComponentValues.of(chart, translation, globals)));
        }
        return components;
    }

    @Override
    public SecretReferences references() {
        return SecretReferences.KUBERNETES;
    }

    @Override
    public Stream<FormatNotice> notices(List<Translation> translations) {
        Stream<FormatNotice> missing = translations.stream()
                .filter(translation -> charts.of(translation.table().name()).isEmpty())
                .map(Notices::noChart);
        GlobalRedis globals = GlobalRedis.of(charts, translations);
        List<ComponentValues> components = components(translations, globals);
        Stream<FormatNotice> others =
                components.stream().flatMap(values -> new Notices(charts.version(), values).all());
        Stream<FormatNotice> files = TlsFiles.notMounted(
                this,
                components.stream().map(ComponentValues::translation).toList(),
                file -> globals.mount().filter(mount -> mount.brings(file)).isEmpty(),
                "Set tls.secretName to the Kubernetes Secret with the files, each under its file name and all in"
                        + " one directory, or mount them with extraVolumes and extraVolumeMounts of the chart.");
        return Stream.of(missing, others, files).flatMap(each -> each);
    }
}
