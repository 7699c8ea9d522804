package io.tykredis.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.json.Errors;
import io.tykredis.mapping.Setting;
import io.tykredis.mapping.Translation;
import io.tykredis.spec.Secret;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * For each component, in this order: a Secret if there is a password, a ConfigMap with the rest, and a strategic merge
 * patch for its Deployment. The patch names each variable under {@code env}, which is merged by name, and not under
 * {@code envFrom}, which would replace the container's own (k8s.io/api core/v1 Container). No value stands in the patch,
 * so there is none in which Kubernetes would expand {@code $(NAME)}.
 */
@Singleton
public final class KubernetesFormat implements Format {

    public static final String NAME = "kubernetes";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String mediaType() {
        return Yaml.MEDIA_TYPE;
    }

    @Override
    public String all(List<Translation> translations) {
        Errors errors = new Errors();
        List<ObjectNode> documents = new ArrayList<>();
        translations.forEach(translation -> add(translation, documents, errors));
        errors.throwIfAny();
        return Yaml.text(documents);
    }

    private static void add(Translation translation, List<ObjectNode> documents, Errors errors) {
        String objects = Names.of(translation) + "-redis";
        ObjectNode secret = object("Secret", objects, translation).put("type", "Opaque");
        ObjectNode passwords = secret.putObject("stringData");
        ObjectNode config = object("ConfigMap", objects, translation);
        ObjectNode rest = config.putObject("data");
        ObjectNode patch = head("apps/v1", "Deployment", Names.of(translation));
        ArrayNode env = container(patch, Names.of(translation)).putArray("env");
        Variables.visit(translation, Variables.NONE, errors, new Variables.Visitor() {
            @Override
            public void value(Setting setting, String text) {
                boolean password = setting.secret().isPresent();
                (password ? passwords : rest).put(setting.env(), text);
                env.add(variable(setting, password ? "secretKeyRef" : "configMapKeyRef", objects, setting.env()));
            }

            @Override
            public void reference(Setting setting, Secret secret) {
                if (secret instanceof Secret.FromKubernetes from) {
                    env.add(variable(setting, "secretKeyRef", from.name(), from.key()));
                }
            }
        });
        if (!passwords.isEmpty()) {
            documents.add(secret);
        }
        documents.add(config);
        documents.add(patch);
    }

    private static ObjectNode variable(Setting setting, String kind, String object, String key) {
        ObjectNode variable = NODES.objectNode().put("name", setting.env());
        variable.putObject("valueFrom").putObject(kind).put("name", object).put("key", key);
        return variable;
    }

    private static ObjectNode object(String kind, String name, Translation translation) {
        ObjectNode object = head("v1", kind, name);
        object.withObjectProperty("metadata")
                .putObject("labels")
                .put("app.kubernetes.io/name", Names.of(translation))
                .put("app.kubernetes.io/component", translation.table().name())
                .put("app.kubernetes.io/part-of", "tyk")
                .put("app.kubernetes.io/managed-by", "tyk-redis-translator");
        return object;
    }

    private static ObjectNode head(String apiVersion, String kind, String name) {
        ObjectNode object = NODES.objectNode().put("apiVersion", apiVersion).put("kind", kind);
        object.putObject("metadata").put("name", name);
        return object;
    }

    private static ObjectNode container(ObjectNode deployment, String name) {
        return deployment
                .putObject("spec")
                .putObject("template")
                .putObject("spec")
                .putArray("containers")
                .addObject()
                .put("name", name);
    }

    @Override
    public boolean refersTo(Secret secret, Setting setting) {
        return secret instanceof Secret.FromKubernetes;
    }

    @Override
    public String references() {
        return "{\"secretKeyRef\": …}";
    }
}
