package io.tykredis.format;

import io.tykredis.lint.FormatNotice;
import io.tykredis.model.Secret;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The notices about secret references that a format cannot write. */
public final class SecretReferences {

    private SecretReferences() {}

    /** A notice for each reference that the format cannot write. */
    public static Stream<FormatNotice> leftOut(Format format, List<Translation> translations) {
        List<FormatNotice> notices = new ArrayList<>();
        for (Translation translation : translations) {
            for (Setting setting : translation.settings()) {
                setting.reference()
                        .filter(secret -> !format.refersTo(secret, setting))
                        .ifPresent(secret -> notices.add(leftOut(format, translation, setting, secret)));
            }
        }
        return notices.stream();
    }

    private static FormatNotice leftOut(Format format, Translation translation, Setting setting, Secret secret) {
        String others = format.references().isEmpty() ? "" : ", or use the reference " + format.references();
        return FormatNotice.of(
                FormatNotice.Kind.SECRET_LEFT_OUT,
                translation,
                setting,
                "format=" + format.name() + " cannot refer to a secret in " + origin(secret) + ", so " + setting.env()
                        + " is omitted.",
                "Set " + setting.env() + " from the secret in the component's environment" + others + ".");
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
