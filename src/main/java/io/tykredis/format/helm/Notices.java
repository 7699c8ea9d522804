package io.tykredis.format.helm;

import io.tykredis.format.ChartVersion;
import io.tykredis.format.SecretReferences;
import io.tykredis.input.Pointer;
import io.tykredis.lint.Finding;
import io.tykredis.lint.FormatNotice;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The notices about the Helm values of one component. */
final class Notices {

    private static final String SECRET =
            "store it in a Kubernetes Secret and use {\"secretKeyRef\": {\"name\": …, \"key\": …}}";

    private final ChartVersion version;
    private final ComponentValues values;
    private final Translation translation;
    private final String list;

    Notices(ChartVersion version, ComponentValues values) {
        this.version = version;
        this.values = values;
        this.translation = values.translation();
        this.list = values.chart().extraEnvs();
    }

    static FormatNotice noChart(Translation translation) {
        String title = translation.table().title();
        return FormatNotice.of(
                FormatNotice.Kind.NO_CHART,
                translation,
                "Tyk has no chart for the " + title + ", so the values do not contain it."
                        + Charts.insteadOf(translation.table().name()),
                "If you need it, deploy it separately, for example with format=kubernetes.");
    }

    Stream<FormatNotice> all() {
        List<FormatNotice> notices = new ArrayList<>();
        if (!values.extras().isEmpty()) {
            notices.add(gap());
        }
        values.extras().stream()
                .flatMap(extra -> Stream.ofNullable(extra.setting()))
                .filter(setting ->
                        setting.secret().isPresent() && setting.reference().isEmpty())
                .forEach(setting -> notices.add(inClear(setting)));
        values.missing().forEach(missing -> notices.add(missing(missing)));
        return notices.stream();
    }

    private FormatNotice gap() {
        String title = translation.table().title();
        List<String> sentences = new ArrayList<>();
        String set = names(extra -> extra.setting() != null);
        String reset = names(extra -> extra.setting() == null);
        if (!set.isEmpty()) {
            sentences.add("tyk-charts " + version + " do not pass these settings to the " + title + ", so " + list
                    + " sets them: " + set + ".");
        }
        if (!reset.isEmpty()) {
            sentences.add("global.redis describes another store than the " + title + "'s, so " + list
                    + " resets the variables that the charts set from it: " + reset + ".");
        }
        String twice = names(ExtraEnv::twice);
        if (!twice.isEmpty()) {
            sentences.add("The container then has two entries for " + twice
                    + ". The last one is used, but server-side apply refuses the Deployment.");
        }
        return new FormatNotice(
                FormatNotice.Kind.NOT_IN_CHART,
                new Finding(
                        translation.table().name(),
                        place(),
                        String.join(" ", sentences),
                        "Add your own variables to this list. Helm replaces lists, so extraEnvs in another values file"
                                + " removes these. If your chart is not " + version
                                + ", set its version with ?chart=VERSION or --chart VERSION."));
    }

    private String names(Predicate<ExtraEnv> which) {
        return values.extras().stream().filter(which).map(ExtraEnv::name).collect(Collectors.joining(", "));
    }

    /** The single place in the spec that the notice is about, else the whole spec. */
    private Pointer place() {
        List<Pointer> places = values.extras().stream()
                .flatMap(extra -> Stream.ofNullable(extra.setting()))
                .map(setting -> setting.sources().get(0))
                .distinct()
                .toList();
        return places.size() == 1 ? places.get(0) : Pointer.ROOT;
    }

    private FormatNotice inClear(Setting setting) {
        return FormatNotice.of(
                FormatNotice.Kind.SECRET_IN_CLEAR,
                translation,
                setting,
                list + " contains the password in plain text. Everyone with read access to the Deployment can read it.",
                "Instead, " + SECRET + ".");
    }

    private FormatNotice missing(Missing missing) {
        Setting setting = missing.setting();
        String origin = setting.reference().map(SecretReferences::origin).orElseThrow();
        String refused = "Values for Tyk's charts cannot refer to a secret in " + origin + ", so ";
        ChartEnv passed = missing.passed();
        if (passed != null) {
            String value = Missing.value(passed.from());
            return FormatNotice.of(
                    FormatNotice.Kind.SECRET_LEFT_OUT,
                    translation,
                    setting,
                    refused + value + " is not set. The charts set " + setting.env() + " to an empty string.",
                    "Install with --set " + value + "=…, or " + SECRET + ", which sets global.redis.passSecret.");
        }
        return FormatNotice.of(
                FormatNotice.Kind.SECRET_LEFT_OUT,
                translation,
                setting,
                refused + setting.env() + " has no value.",
                (missing.replaces()
                                ? "Set the value of " + missing.name() + " in " + list
                                : "Add " + missing.name() + " to " + list)
                        + ", or " + SECRET + ".");
    }
}
