package io.tykredis.format;

import io.tykredis.lint.FormatNotice;
import io.tykredis.lint.TargetFormat;
import io.tykredis.model.Secret;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An output format, found as a CDI bean. */
public interface Format extends TargetFormat {

    /** The media type without parameters; the output is always UTF-8. */
    String mediaType();

    /**
     * Writes the settings of one component.
     *
     * @throws io.tykredis.input.InvalidInput that lists every value the format cannot carry
     */
    default String one(Translation translation) {
        return all(List.of(translation));
    }

    /**
     * Writes the settings of several components, separated as the format allows.
     *
     * @throws io.tykredis.input.InvalidInput that lists every value the format cannot carry
     */
    String all(List<Translation> translations);

    /** The same content as files of a folder; a single file if the format is one document. */
    default List<FormatFile> files(List<Translation> translations) {
        String extension = mediaType().equals(Yaml.MEDIA_TYPE) ? ".yaml" : ".json";
        return List.of(new FormatFile(name() + extension, all(translations)));
    }

    /**
     * The same format for containers with other names than the default ones.
     *
     * @throws InvalidTarget if the format names no containers, or a target is invalid
     */
    default Format at(List<String> targets) {
        throw new InvalidTarget("A target requires format=" + KubernetesFormat.NAME + ".");
    }

    /** How to use the output. */
    FormatUse use();

    /**
     * The same format for a version of Tyk's charts.
     *
     * @throws InvalidTarget if the version is unknown, or the format does not depend on the charts
     */
    default Format forChart(String version) {
        ChartVersion chart = ChartVersion.parse(version)
                .orElseThrow(() -> new InvalidTarget("Unknown chart version. " + ChartVersion.accepted()));
        return forChart(chart)
                .orElseThrow(() -> new InvalidTarget(
                        "A chart version requires format=helm: " + name() + " does not use Tyk's charts."));
    }

    /** The same format for a version of Tyk's charts; empty if the format does not depend on them. */
    default Optional<Format> forChart(ChartVersion version) {
        return Optional.empty();
    }

    /** The references that the format can write. */
    default SecretReferences references() {
        return SecretReferences.NONE;
    }

    /** Whether the format refers to the secret instead of containing the password. */
    default boolean refersTo(Secret secret, Setting setting) {
        return references().cover(secret, setting);
    }

    @Override
    default Stream<FormatNotice> notices(List<Translation> translations) {
        return Stream.concat(SecretReferences.leftOut(this, translations), TlsFiles.secretUnused(this, translations));
    }
}
