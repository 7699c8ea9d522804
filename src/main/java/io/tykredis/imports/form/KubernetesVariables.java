package io.tykredis.imports.form;

import static io.tykredis.imports.form.KubernetesObjects.CONFIG_MAP;
import static io.tykredis.imports.form.KubernetesObjects.SECRET;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.source.Expansion;
import io.tykredis.input.InputError;
import io.tykredis.input.NearestName;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import io.tykredis.model.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the variables of a container, in the order of the kubelet. */
final class KubernetesVariables {

    /** The member with which a strategic merge patch removes a variable. */
    private static final String PATCH = "$patch";

    /** The number of keys in a message. */
    private static final int MOST_KEYS = 20;

    private static final Pattern REFERENCE = Pattern.compile("\\$\\$|\\$\\(([A-Za-z_][A-Za-z0-9_.-]*)\\)");

    private final FileText file;
    private final KubernetesObjects all;

    KubernetesVariables(FileText file, KubernetesObjects all) {
        this.file = file;
        this.all = all;
    }

    /** Later ones override earlier ones. */
    List<EnvVariable> of(JsonNode container, Pointer at) {
        List<EnvVariable> variables = new ArrayList<>();
        for (JsonNode source : container.path("envFrom")) {
            String prefix = source.path("prefix").asText("");
            all.from(CONFIG_MAP, source.path("configMapRef"))
                    .or(() -> all.from(SECRET, source.path("secretRef")))
                    .ifPresent(object -> object.entries()
                            .forEach((name, entry) -> variables.add(variable(prefix + name, entry, object))));
        }
        Map<String, String> known = new LinkedHashMap<>();
        variables.forEach(variable -> known.put(variable.name(), String.valueOf(variable.value())));
        JsonNode env = container.path("env");
        for (int i = 0; i < env.size(); i++) {
            if (env.path(i).path(PATCH).asText("").equals("delete")) {
                continue;
            }
            EnvVariable variable = variable(env.path(i), at.child("env").child(i), known);
            if (variable.value() != null) {
                known.put(variable.name(), variable.value());
            }
            if (!isInMissing(CONFIG_MAP, env.path(i).path("valueFrom").path("configMapKeyRef"))) {
                variables.add(variable);
            }
        }
        return variables;
    }

    /** The references of a component's variables to values of the input with which the container cannot start. */
    List<InputError> unusable(JsonNode container, Pointer at, Intake intake) {
        List<InputError> unusable = new ArrayList<>();
        JsonNode env = container.path("env");
        for (int i = 0; i < env.size(); i++) {
            JsonNode from = env.path(i).path("valueFrom");
            JsonNode secret = from.path("secretKeyRef");
            JsonNode reference = secret.isObject() ? secret : from.path("configMapKeyRef");
            if (intake.isOfComponent(env.path(i).path("name").asText(""))
                    && !reference.path("optional").asText("").equals("true")) {
                Pointer place = at.child("env").child(i).child("valueFrom");
                SourcePosition position = file.position(from, env.path(i));
                all.from(secret.isObject() ? SECRET : CONFIG_MAP, reference)
                        .flatMap(
                                object -> unusable(object, reference.path("key").asText(""), place, position))
                        .ifPresent(unusable::add);
            }
        }
        return unusable;
    }

    private static Optional<InputError> unusable(
            KubernetesObject object, String key, Pointer at, SourcePosition position) {
        String name = object.node().path("kind").asText() + " " + object.name();
        if (object.lacks(key)) {
            List<String> keys = object.keys().limit(MOST_KEYS).toList();
            return Optional.of(new InputError(
                    at,
                    InputError.Code.MISSING_OBJECT_KEY,
                    name + " has no key \"" + key + "\", so the container does not start.",
                    NearestName.question(key, keys) + "Use one of its keys: " + String.join(", ", keys) + ".",
                    position));
        }
        return object.isUndecodable(key)
                ? Optional.of(new InputError(
                        object.at().child("data", key),
                        InputError.Code.NOT_BASE64,
                        "\"" + key + "\" in " + name + " is not base64, so Kubernetes refuses the Secret.",
                        "Encode the value, or move it from \"data\" to \"stringData\".",
                        object.file().position(object.node().path("data").path(key), object.node())))
                : Optional.empty();
    }

    private EnvVariable variable(JsonNode item, Pointer at, Map<String, String> known) {
        String name = item.path("name").asText("");
        JsonNode from = item.path("valueFrom");
        if (!from.isObject()) {
            SourcePosition position = file.position(item.path("value"), item);
            String value = expanded(
                    item.path("value").asText(""), known, file.expansion().of(name, position));
            return new EnvVariable(name, value, at.child("value"), null, position);
        }
        JsonNode secret = from.path("secretKeyRef");
        JsonNode reference = secret.isObject() ? secret : from.path("configMapKeyRef");
        String key = reference.path("key").asText("");
        Optional<KubernetesObject.Entry> entry = all.from(secret.isObject() ? SECRET : CONFIG_MAP, reference)
                .flatMap(object -> Optional.ofNullable(object.entries().get(key)));
        @Nullable
        Secret missing = secret.isObject() && entry.isEmpty()
                ? new Secret.FromKubernetes(reference.path("name").asText(""), key)
                : null;
        return new EnvVariable(
                name,
                entry.map(KubernetesObject.Entry::value).orElse(null),
                at.child("valueFrom"),
                missing,
                file.position(from, item));
    }

    static EnvVariable variable(String name, KubernetesObject.Entry entry, KubernetesObject object) {
        return new EnvVariable(
                name, entry.value(), entry.at(), null, object.file().position(entry.node(), object.node()));
    }

    private boolean isInMissing(String kind, JsonNode reference) {
        return reference.has("name") && all.from(kind, reference).isEmpty();
    }

    /** Expands references as Kubernetes does: unknown variables stay, and two dollar signs become one. */
    static String expanded(String value, Map<String, String> known, Expansion expansion) {
        return REFERENCE
                .matcher(value)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null
                                ? "$"
                                : expansion.add(known.getOrDefault(found.group(1), found.group()))));
    }
}
