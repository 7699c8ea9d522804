package io.tykredis.docs;

import io.tykredis.format.Format;
import java.util.Map;

/** The description and the limits of each format. */
final class FormatNotes {

    private static final Map<String, String> WHAT = Map.of(
            "json", "the component's own file; for several components, file and variables of each",
            "env", "variables for `set -a; . ./file` and for Compose's `env_file:`",
            "docker-env", "variables for `docker run --env-file`",
            "compose", "a Compose file with a service `tyk-<component>` and its `environment:` per component",
            "kubernetes",
                    "as `application/zip` and with `--output-dir`, a kustomize component; as one YAML stream, for each"
                            + " component a Secret `tyk-<component>-redis` if there is a password, a ConfigMap of that name, and a"
                            + " strategic merge patch. The patch is for the container `tyk-<component>` of the Deployment"
                            + " `tyk-<component>`, or for `?target=NAME/CONTAINER`",
            "helm", "values for tyk-oss, tyk-stack, tyk-control-plane and tyk-data-plane, 2.0.0 to 5.3.0: `?chart=`",
            "ecs",
                    "a container definition with `environment` and `secrets`; for several components, `containerDefinitions`",
            "terraform", "one flat map of strings, for `jsondecode` or as `map(string)`");

    private static final Map<String, String> LIMITS = Map.of(
            "json",
            "no references to secrets, except `kv`",
            "env",
            "no control characters",
            "docker-env",
            "no control characters, no line above 64 KiB; an `env` reference only to a variable of the same name; TLS files are not mounted",
            "compose",
            "an `env` reference is `${NAME:?}`: Compose stops if the variable is not set; TLS files are mounted read-only from"
                    + " the same absolute paths of the host",
            "kubernetes",
            "an `env` reference is omitted, because `$(NAME)` would become the password if the variable is missing; other"
                    + " variables about this Redis are removed from `env`, but not from `envFrom` or the component's file;"
                    + " TLS files are mounted from `tls.secretName`, each under its file name as the key",
            "helm",
            "no control characters; no double quote or backslash in a password, unless it is in a Kubernetes Secret; no Identity"
                    + " Broker; settings that no release reads are omitted; TLS files are mounted if they are in one directory"
                    + " and one Secret",
            "ecs",
            "an `env` reference is used as the name of a parameter in Systems Manager, like `ssm`; a password is written to"
                    + " `environment` in plain text, and the label `io.tykredis.plaintext-secrets` lists its variable; TLS"
                    + " files are not mounted",
            "terraform",
            "no references to secrets, except `kv`");

    private FormatNotes() {}

    static String what(Format format) {
        return require(WHAT, format);
    }

    static String limits(Format format) {
        return require(LIMITS, format);
    }

    private static String require(Map<String, String> notes, Format format) {
        String note = notes.get(format.name());
        if (note == null) {
            throw new AssertionError("describe " + format.name() + " in " + FormatNotes.class.getSimpleName());
        }
        return note;
    }
}
