package io.tykredis.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.input.InputErrors;
import io.tykredis.model.Secret;
import io.tykredis.translate.Setting;
import io.tykredis.translate.StaleVariables;
import io.tykredis.translate.Translation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One component's Secret, ConfigMap and strategic merge patch.
 *
 * <p>A merge keeps everything that a patch does not mention, and Kubernetes rejects a variable with both {@code value}
 * and {@code valueFrom}, or with two sources. So each variable sets the unused fields to {@code null}. The patch
 * contains no values, so Kubernetes never expands {@code $(NAME)} in one.
 */
record KubernetesParts(
        String component, String objects, Map<String, String> passwords, Map<String, String> rest, ObjectNode patch) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String SECRET = "secretKeyRef";
    private static final String CONFIG = "configMapKeyRef";
    private static final List<String> SOURCES = List.of(CONFIG, "fieldRef", "resourceFieldRef", SECRET);

    static KubernetesParts of(
            Translation translation, Workload workload, VariableVisitor.Limit limit, InputErrors errors) {
        String objects = DeploymentNames.of(translation) + "-redis";
        Map<String, String> passwords = new LinkedHashMap<>();
        Map<String, String> rest = new LinkedHashMap<>();
        ObjectNode patch = head("apps/v1", workload.kind(), workload.name());
        ObjectNode pod = patch.putObject("spec").putObject("template").putObject("spec");
        ObjectNode container = pod.putArray("containers").addObject().put("name", workload.container());
        ArrayNode env = container.putArray("env");
        VariableVisitor.visit(translation, limit, errors, new VariableVisitor.Visitor() {
            @Override
            public void value(Setting setting, String text) {
                boolean password = setting.secret().isPresent();
                (password ? passwords : rest).put(setting.env(), text);
                env.add(variable(setting, password ? SECRET : CONFIG, objects, setting.env()));
            }

            @Override
            public void reference(Setting setting, Secret secret) {
                if (secret instanceof Secret.FromKubernetes from) {
                    env.add(variable(setting, SECRET, from.name(), from.key()));
                }
            }
        });
        StaleVariables.of(translation, KubernetesParts::isWritten)
                .forEach(name -> env.addObject().put("name", name).put("$patch", "delete"));
        TlsVolumes.add(translation, pod, container);
        return new KubernetesParts(translation.table().name(), objects, passwords, rest, patch);
    }

    /** Whether the patch contains the variable. */
    private static boolean isWritten(Setting setting) {
        return setting.reference().map(Secret.FromKubernetes.class::isInstance).orElse(true);
    }

    private static ObjectNode variable(Setting setting, String source, String object, String key) {
        ObjectNode variable = NODES.objectNode().put("name", setting.env()).putNull("value");
        ObjectNode valueFrom = variable.putObject("valueFrom");
        for (String each : SOURCES) {
            if (each.equals(source)) {
                valueFrom.putObject(each).put("name", object).put("key", key).putNull("optional");
            } else {
                valueFrom.putNull(each);
            }
        }
        return variable;
    }

    /** The Secret with the passwords. */
    ObjectNode secret() {
        ObjectNode secret = labelled(head("v1", "Secret", objects)).put("type", "Opaque");
        ObjectNode data = secret.putObject("stringData");
        passwords.forEach(data::put);
        return secret;
    }

    ObjectNode config() {
        ObjectNode config = labelled(head("v1", "ConfigMap", objects));
        ObjectNode data = config.putObject("data");
        rest.forEach(data::put);
        return config;
    }

    /** The same for kustomize, which adds a hash of the content to the names and so rolls the pods on a change. */
    ObjectNode secretGenerator() {
        return generator("SecretGenerator", passwords).put("type", "Opaque");
    }

    ObjectNode configGenerator() {
        return generator("ConfigMapGenerator", rest);
    }

    /** Kustomize removes one pair of quotes from a literal and leaves the text between them unchanged. */
    private ObjectNode generator(String kind, Map<String, String> values) {
        ObjectNode generator = head("builtin", kind, objects);
        generator.putObject("options").set("labels", labels());
        ArrayNode literals = generator.putArray("literals");
        values.forEach((name, value) -> literals.add(name + "=\"" + value + "\""));
        return generator;
    }

    private ObjectNode labelled(ObjectNode object) {
        object.withObjectProperty("metadata").set("labels", labels());
        return object;
    }

    private ObjectNode labels() {
        return NODES.objectNode()
                .put("app.kubernetes.io/name", "tyk-" + component)
                .put("app.kubernetes.io/component", component)
                .put("app.kubernetes.io/part-of", "tyk")
                .put(KubernetesFormat.OWNER_LABEL, KubernetesFormat.OWNER);
    }

    private static ObjectNode head(String apiVersion, String kind, String name) {
        ObjectNode object = NODES.objectNode().put("apiVersion", apiVersion).put("kind", kind);
        object.putObject("metadata").put("name", name);
        return object;
    }
}
