package io.tykredis.format;

import io.tykredis.lint.Remark;
import io.tykredis.mapping.Setting;
import io.tykredis.mapping.Translation;
import io.tykredis.spec.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Secrets that are only referred to, in forms that cannot refer to them. */
public final class References {

    private References() {}

    /** A remark for each reference that the format cannot write down. */
    public static Stream<Remark> leftOut(Format format, List<Translation> translations) {
        List<Remark> remarks = new ArrayList<>();
        for (Translation translation : translations) {
            for (Setting setting : translation.settings()) {
                setting.reference()
                        .filter(secret -> !format.refersTo(secret, setting))
                        .ifPresent(secret -> remarks.add(leftOut(format, translation, setting, secret)));
            }
        }
        return remarks.stream();
    }

    private static Remark leftOut(Format format, Translation translation, Setting setting, Secret secret) {
        String others = format.references().isEmpty() ? "" : ", or refer to it by " + format.references();
        return Remark.of(
                Remark.Kind.SECRET_LEFT_OUT,
                translation,
                setting,
                "format=" + format.name() + " cannot take a secret from " + origin(secret) + " → " + setting.env()
                        + " was left out.",
                "Set " + setting.env() + " from the secret where the component runs" + others + ".");
    }

    /** Where a secret is kept, as the end of a sentence. */
    public static String origin(Secret secret) {
        if (secret instanceof Secret.FromKubernetes) {
            return "a Kubernetes Secret";
        }
        if (secret instanceof Secret.FromSecretArn) {
            return "AWS, by its ARN";
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
