package io.tykredis.model;

import static io.tykredis.input.InputError.Code.INVALID_VALUE;
import static io.tykredis.input.InputError.Code.SUPERFLUOUS_FIELD;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.input.FieldReader;
import io.tykredis.input.InputErrors;
import io.tykredis.input.Pointer;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The reader of passwords and references. It never quotes them in errors. */
public final class SecretReader {

    private static final List<String> KINDS = List.of("env", "file", "secretKeyRef", "kv", "secretArn", "ssm");
    private static final String SHAPE = "Use a string, or one of {\"env\": NAME}, {\"file\": PATH},"
            + " {\"secretKeyRef\": {\"name\": …, \"key\": …}}, {\"kv\": REFERENCE}, {\"secretArn\": ARN},"
            + " {\"ssm\": NAME}.";
    private static final Pattern ENV_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final int LONGEST = 1_000;
    private static final Pattern KUBERNETES_NAME =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
    /** Amazon ECS API reference, Secret: a JSON key, version stage and version ID may follow the ARN of a secret. */
    private static final Pattern SECRET_ARN =
            Pattern.compile("arn:aws[a-z-]*:(secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:"
                    + "|ssm:[a-z0-9-]+:[0-9]{12}:parameter/)[A-Za-z0-9/_+=.@:-]+");

    /** AWS Systems Manager: a parameter name that contains a slash begins with one. */
    private static final Pattern SSM_NAME = Pattern.compile("(/[A-Za-z0-9_.-]+)+|[A-Za-z0-9_.-]+");

    private static final Pattern KUBERNETES_KEY = Pattern.compile("[A-Za-z0-9._-]{1,253}");

    private final InputErrors errors;

    public SecretReader(InputErrors errors) {
        this.errors = errors;
    }

    public @Nullable Secret read(FieldReader parent, String name) {
        JsonNode node = parent.any(name, "a string or a secret reference");
        if (node == null) {
            return null;
        }
        if (node.isTextual()) {
            String text = parent.text(name);
            return text == null ? null : new Secret.Literal(text);
        }
        if (!node.isObject()) {
            FieldReader.wrongType(node, parent.at(name), "a string or a secret reference", errors);
            return null;
        }
        FieldReader fields = FieldReader.of(node, parent.at(name), errors);
        return fields == null ? null : reference(fields);
    }

    private @Nullable Secret reference(FieldReader fields) {
        List<String> given = KINDS.stream().filter(fields::has).toList();
        if (given.size() != 1) {
            errors.add(
                    fields.at(),
                    given.isEmpty() ? INVALID_VALUE : SUPERFLUOUS_FIELD,
                    given.isEmpty()
                            ? "The object is not a secret reference."
                            : "The reference has more than one source: " + String.join(", ", given) + ".",
                    SHAPE);
            KINDS.forEach(kind -> fields.any(kind, "a secret reference"));
            fields.rejectOthers(Map.of());
            return null;
        }
        Secret secret =
                switch (given.get(0)) {
                    case "env" -> fromEnv(fields);
                    case "file" -> fromFile(fields);
                    case "kv" -> fromKv(fields);
                    case "secretArn" -> fromSecretArn(fields);
                    case "ssm" -> fromSsm(fields);
                    default -> fromKubernetes(fields);
                };
        fields.rejectOthers(Map.of());
        return secret;
    }

    private @Nullable Secret fromEnv(FieldReader fields) {
        String name = matching(
                fields,
                "env",
                ENV_NAME.asMatchPredicate(),
                "Write only the name of an environment variable, for example REDIS_PASSWORD.");
        return name == null ? null : new Secret.FromEnv(name);
    }

    private static @Nullable Secret fromFile(FieldReader fields) {
        String path = fields.text("file");
        return path == null ? null : new Secret.FromFile(path);
    }

    private @Nullable Secret fromKv(FieldReader fields) {
        String reference = matching(
                fields,
                "kv",
                Secret.FromKv::is,
                "Use Tyk's syntax: secrets://, env://, consul://, vault://, file:// or kv://, followed by a key.");
        return reference == null ? null : new Secret.FromKv(reference);
    }

    private @Nullable Secret fromSecretArn(FieldReader fields) {
        String arn = matching(
                fields,
                "secretArn",
                SECRET_ARN.asMatchPredicate(),
                "Write the full ARN of a secret in AWS Secrets Manager, for example"
                        + " arn:aws:secretsmanager:eu-west-1:123456789012:secret:redis-AbCdEf, or of a parameter in AWS"
                        + " Systems Manager.");
        return arn == null ? null : new Secret.FromSecretArn(arn);
    }

    private @Nullable Secret fromSsm(FieldReader fields) {
        String name = matching(
                fields,
                "ssm",
                SSM_NAME.asMatchPredicate(),
                "Write the name of a parameter in AWS Systems Manager, for example /tyk/redis/password.");
        return name == null ? null : new Secret.FromSsm(name);
    }

    private @Nullable Secret fromKubernetes(FieldReader fields) {
        FieldReader ref = fields.object("secretKeyRef");
        if (ref == null) {
            return null;
        }
        ref.require("name", "Add \"name\", the name of the Kubernetes Secret.");
        ref.require("key", "Add \"key\", the entry of the Kubernetes Secret that holds the password.");
        String name = objectName(ref, "name");
        String key = matching(
                ref,
                "key",
                KUBERNETES_KEY.asMatchPredicate(),
                "Use the key of a Kubernetes Secret: letters, digits, -, _ and .");
        ref.rejectOthers(Map.of());
        return name == null || key == null ? null : new Secret.FromKubernetes(name, key);
    }

    /** The syntax of Kubernetes object names. */
    @Nullable
    String objectName(FieldReader fields, String field) {
        return matching(
                fields,
                field,
                KUBERNETES_NAME.asMatchPredicate(),
                "Use the name of a Kubernetes object: lower-case letters, digits, - and .");
    }

    private @Nullable String matching(FieldReader fields, String name, Predicate<String> shape, String fix) {
        String text = fields.text(name);
        if (text == null || (text.length() <= LONGEST && shape.test(text))) {
            return text;
        }
        Pointer at = fields.at(name);
        errors.add(at, INVALID_VALUE, "Invalid \"" + name + "\".", fix);
        return null;
    }
}
