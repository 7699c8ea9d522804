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

    /** Without parameters; what is written is always UTF-8. */
    String mediaType();

    /**
     * The settings of one component.
     *
     * @throws io.tykredis.input.InvalidInput naming every value that the form cannot carry
     */
    default String one(Translation translation) {
        return all(List.of(translation));
    }

    /**
     * The settings of several components, separated as the format allows.
     *
     * @throws io.tykredis.input.InvalidInput naming every value that the form cannot carry
     */
    String all(List<Translation> translations);

    /** The same as files of a folder, for tools that want them so; one file where the form is one document. */
    default List<FormatFile> files(List<Translation> translations) {
        String extension = mediaType().equals(Yaml.MEDIA_TYPE) ? ".yaml" : ".json";
        return List.of(new FormatFile(name() + extension, all(translations)));
    }

    /**
     * The form for containers that are called otherwise than it takes for granted.
     *
     * @throws InvalidTarget if the form names no containers, or one of the targets is not of the form that it names
     */
    default Format at(List<String> targets) {
        throw new InvalidTarget("A target requires format=" + KubernetesFormat.NAME + ".");
    }

    /** How to use the output. */
    FormatUse use();

    /** The same form for a version of Tyk's charts; empty if it has nothing to do with them. */
    default Optional<Format> forChart(ChartVersion version) {
        return Optional.empty();
    }

    /** Whether the form can refer to the secret in the place of the password itself. */
    default boolean refersTo(Secret secret, Setting setting) {
        return false;
    }

    /** The references that the form can write down, as the end of a sentence; empty if there is none. */
    default String references() {
        return "";
    }

    @Override
    default Stream<FormatNotice> notices(List<Translation> translations) {
        return Stream.concat(SecretReferences.leftOut(this, translations), TlsFiles.secretUnused(this, translations));
    }
}
