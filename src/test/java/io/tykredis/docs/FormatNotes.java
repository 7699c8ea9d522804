package io.tykredis.docs;

import io.tykredis.format.Format;
import java.util.Map;

/** What no output shows of itself. */
final class FormatNotes {

    private static final Map<String, String> WHAT = Map.of(
            "json", "the component's own file; for all components, file and variables of each",
            "env", "variables for `set -a; . ./file` and for Compose's `env_file:`",
            "docker-env", "variables for `docker run --env-file`",
            "compose", "a Compose file with the `environment:` of a service `tyk-<component>` each",
            "kubernetes",
                    "as `application/zip` and by `--output-dir`, a component for kustomize: add its folder to the `components:`"
                            + " of the kustomization that has the Deployments, then `kubectl apply -k`; as one YAML stream, for"
                            + " each component a Secret `tyk-<component>-redis` if there is a password, a ConfigMap of that"
                            + " name, and a strategic merge patch, each below a comment with the `kubectl` command for it. The"
                            + " patch is for the container `tyk-<component>` of the Deployment of that name, or for"
                            + " `?target=NAME/CONTAINER`",
            "helm", "values for tyk-oss, tyk-stack, tyk-control-plane and tyk-data-plane, 2.0.0 to 5.3.0: `?chart=`",
            "ecs",
                    "a container definition with `environment` and `secrets`; for all components, `containerDefinitions`",
            "terraform", "one flat map of strings, for `jsondecode` or as `map(string)`");

    private static final Map<String, String> LIMITS = Map.of(
            "json",
            "refers to no secret but by `kv`",
            "env",
            "no control characters",
            "docker-env",
            "no control characters, no line above 64 KiB; hands on a variable of the same name only; mounts no TLS files",
            "compose",
            "an `env` reference is `${NAME:?}`: Compose stops where it is not set; TLS files are mounted read-only from the"
                    + " same absolute paths of the host",
            "kubernetes",
            "an `env` reference is left out: `$(NAME)` would be the password itself where the container has no such"
                    + " variable; other variables about this Redis are removed from `env`, but not those that a container"
                    + " has by `envFrom` or in its file, and of a variable that is in `env` twice the last entry stays;"
                    + " TLS files are mounted from `tls.secretName`, each under its file"
                    + " name as the key; new values roll the pods with kustomize, else `kubectl rollout restart` does",
            "helm",
            "no control characters; no double quote or backslash in a password that the charts' own Secret is to"
                    + " hold; no Identity Broker; dead settings are left out; TLS files of one folder and one Secret are"
                    + " mounted",
            "ecs",
            "an `env` reference is the name of a parameter in Systems Manager, as an `ssm` reference is; a password itself stands in"
                    + " `environment`, marked by the label `io.tykredis.plaintext-secrets`; mounts no TLS files",
            "terraform",
            "refers to no secret but by `kv`");

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
            throw new AssertionError("say in " + FormatNotes.class.getSimpleName() + " what " + format.name() + " is");
        }
        return note;
    }
}
