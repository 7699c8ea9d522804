package io.tykredis.format.helm;

import io.tykredis.format.EnvVariables;
import io.tykredis.format.Format;
import io.tykredis.format.References;
import io.tykredis.format.Variables;
import io.tykredis.format.Yaml;
import io.tykredis.json.Errors;
import io.tykredis.json.InputError;
import io.tykredis.lint.Remark;
import io.tykredis.mapping.Concept;
import io.tykredis.mapping.Setting;
import io.tykredis.mapping.Translation;
import io.tykredis.spec.Secret;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Values for Tyk's charts: {@code global.redis} for all, and {@code extraEnvs} for what a chart cannot be told. */
@Singleton
public final class HelmFormat implements Format {

    /** The templates put a password between double quotes as it stands. */
    private static final List<Concept> PASSWORDS = List.of(Concept.PASSWORD, Concept.SENTINEL_PASSWORD);

    /** The values are not written variable by variable. */
    private static final Variables.Visitor NOTHING = new Variables.Visitor() {
        @Override
        public void value(Setting setting, String text) {}

        @Override
        public void reference(Setting setting, Secret secret) {}
    };

    @Override
    public String name() {
        return "helm";
    }

    @Override
    public String mediaType() {
        return Yaml.MEDIA_TYPE;
    }

    @Override
    public String all(List<Translation> translations) {
        Globals globals = Globals.of(translations);
        Errors errors = new Errors();
        translations.forEach(translation -> Variables.visit(translation, HelmFormat::obstacle, errors, NOTHING));
        PASSWORDS.forEach(concept -> globals.get(concept).ifPresent(setting -> pasted(setting, errors)));
        errors.throwIfAny();
        return Yaml.text(List.of(ValuesFile.of(globals, components(translations, globals))));
    }

    private static Optional<String> obstacle(String name, String value) {
        return value.chars().anyMatch(Character::isISOControl)
                ? Optional.of("a line break or another control character, which the charts' templates do not keep")
                : Optional.empty();
    }

    private static void pasted(Setting setting, Errors errors) {
        if (!EnvVariables.value(setting).map(Globals::plain).orElse(true)) {
            errors.add(
                    setting.sources().get(0),
                    InputError.Code.UNREPRESENTABLE_VALUE,
                    "Tyk's charts put the password between double quotes as it stands, and it holds a double quote or a"
                            + " backslash.",
                    "Keep it in a Kubernetes Secret, and refer to it: {\"secretKeyRef\": {\"name\": …, \"key\": …}}.");
        }
    }

    private static List<ComponentValues> components(List<Translation> translations, Globals globals) {
        List<ComponentValues> components = new ArrayList<>();
        for (Translation translation : translations) {
            Charts.of(translation.table().name())
                    .ifPresent(chart -> components.add(ComponentValues.of(chart, translation, globals)));
        }
        return components;
    }

    @Override
    public boolean refersTo(Secret secret, Setting setting) {
        return secret instanceof Secret.FromKubernetes;
    }

    @Override
    public String references() {
        return "{\"secretKeyRef\": …}";
    }

    @Override
    public Stream<Remark> remarks(List<Translation> translations) {
        Stream<Remark> missing = translations.stream()
                .filter(translation -> Charts.of(translation.table().name()).isEmpty())
                .map(translation -> Remark.of(
                        Remark.Kind.NO_CHART,
                        translation,
                        "Tyk has no chart for the " + translation.table().title()
                                + " → the values say nothing of it."
                                + Charts.insteadOf(translation.table().name()),
                        "If you need it, deploy it yourself, for example with format=kubernetes."));
        Stream<Remark> gaps = components(translations, Globals.of(translations)).stream()
                .flatMap(values -> values.extras().stream().flatMap(extra -> remarks(values, extra)));
        List<Translation> charted = translations.stream()
                .filter(translation -> Charts.of(translation.table().name()).isPresent())
                .toList();
        return Stream.of(missing, gaps, References.leftOut(this, charted)).flatMap(each -> each);
    }

    private static Stream<Remark> remarks(ComponentValues values, Extra extra) {
        Translation translation = values.translation();
        String place = values.chart().name() + "." + values.chart().section() + ".extraEnvs";
        Setting setting = Objects.requireNonNullElse(
                extra.setting(), translation.settings().get(0));
        String what = extra.setting() == null
                ? "The charts give the " + translation.table().title() + " what is meant for the others → " + place
                        + " takes it back by " + extra.name() + "."
                : "Tyk's charts do not carry \"" + setting.key().json() + "\" to the "
                        + translation.table().title() + " as the spec has it → it was written to " + place + " as "
                        + extra.name() + ".";
        Remark gap = Remark.of(
                Remark.Kind.NOT_IN_CHART,
                translation,
                setting,
                what,
                "Add your own variables to that list; a second one in another file would replace it.");
        boolean inClear = extra.setting() != null
                && setting.secret().isPresent()
                && setting.reference().isEmpty();
        return inClear ? Stream.of(gap, inClear(translation, setting, place)) : Stream.of(gap);
    }

    private static Remark inClear(Translation translation, Setting setting, String place) {
        return Remark.of(
                Remark.Kind.SECRET_IN_CLEAR,
                translation,
                setting,
                "The password stands in " + place + " in clear → whoever may look at the Deployment sees it.",
                "Keep it in a Kubernetes Secret, and refer to it: {\"secretKeyRef\": {\"name\": …, \"key\": …}}.");
    }
}
