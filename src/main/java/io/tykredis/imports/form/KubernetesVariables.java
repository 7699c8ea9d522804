package io.tykredis.imports.form;

import static io.tykredis.imports.form.KubernetesObjects.CONFIG_MAP;
import static io.tykredis.imports.form.KubernetesObjects.SECRET;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.source.Expansion;
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
