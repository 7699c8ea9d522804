package io.tykredis.format;

import io.tykredis.lint.FormatNotice;
import io.tykredis.model.Secret;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import java.util.List;
import java.util.stream.Stream;

/** The references to secrets that a format can write instead of a password. */
public enum SecretReferences {
    NONE(""),
    VARIABLE("{\"env\": NAME}"),
    OWN_VARIABLE("{\"env\": NAME} with the name of the component's own variable"),
    KUBERNETES("{\"secretKeyRef\": …}"),
    ECS("{\"secretArn\": ARN} or {\"ssm\": NAME}");

    private final String notation;

    /** @param notation the end of a sentence */
    SecretReferences(String notation) {
        this.notation = notation;
    }

    boolean cover(Secret secret, Setting setting) {
        return switch (this) {
            case NONE -> false;
            case VARIABLE -> secret instanceof Secret.FromEnv;
            case OWN_VARIABLE ->
                secret instanceof Secret.FromEnv from && from.name().equals(setting.env());
            case KUBERNETES -> secret instanceof Secret.FromKubernetes;
            case ECS -> EcsFormat.valueFrom(secret).isPresent();
        };
    }

    /** A notice for each reference that the format cannot write. */
    public static Stream<FormatNotice> leftOut(Format format, List<Translation> translations) {
        return translations.stream()
                .flatMap(translation -> translation.settings().stream().flatMap(setting -> setting.reference().stream()
                        .filter(secret -> !format.refersTo(secret, setting))
                        .map(secret -> leftOut(format, translation, setting, secret))));
    }

    private static FormatNotice leftOut(Format format, Translation translation, Setting setting, Secret secret) {
        String notation = format.references().notation;
        return FormatNotice.of(
                FormatNotice.Kind.SECRET_LEFT_OUT,
                translation,
                setting,
                "format=" + format.name() + " cannot refer to a secret in " + origin(secret) + ", so " + setting.env()
                        + " is omitted.",
                "Set " + setting.env() + " from the secret in the component's environment"
                        + (notation.isEmpty() ? "" : ", or use the reference " + notation) + ".");
    }

    /** The place of the secret, as the end of a sentence. */
    public static String origin(Secret secret) {
        if (secret instanceof Secret.FromKubernetes) {
            return "a Kubernetes Secret";
        }
        if (secret instanceof Secret.FromSecretArn) {
            return "AWS Secrets Manager";
        }
        if (secret instanceof Secret.FromSsm) {
            return "AWS Systems Manager";
        }
        if (secret instanceof Secret.FromKv) {
            return "a key-value store";
        }
        return secret instanceof Secret.FromFile ? "a file" : "another variable";
    }
}
