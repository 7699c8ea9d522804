package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.imports.source.ComposeValue;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.source.Expansion;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the variables of a Compose service.
 *
 * @param known the variables with known values
 */
record ComposeEnvironment(Map<String, String> known, Expansion expansion) {

    /** The variables of all layers. A tag removes a variable of an earlier map, but not of a list. */
    List<EnvVariable> of(List<ComposeLayer> layers) {
        List<EnvVariable> variables = new ArrayList<>();
        for (ComposeLayer layer : layers) {
            Set<String> discarded = layer.file().discarded(layer.node().path("environment"));
            variables.removeIf(variable ->
                    discarded.contains(variable.name()) && variable.at().name().equals(variable.name()));
            variables.addAll(environment(layer));
        }
        return variables;
    }

    private List<EnvVariable> environment(ComposeLayer layer) {
        JsonNode environment = layer.node().path("environment");
        Pointer at = layer.at().child("environment");
        List<EnvVariable> variables = new ArrayList<>();
        if (environment instanceof ObjectNode map) {
            map.properties().forEach(entry -> {
                JsonNode value = entry.getValue();
                variables.add(variable(
                        layer,
                        entry.getKey(),
                        value.isTextual() ? value.textValue() : null,
                        at.child(entry.getKey()),
                        value,
                        map));
            });
        } else if (environment.isArray()) {
            for (int i = 0; i < environment.size(); i++) {
                JsonNode item = environment.path(i);
                String text = item.asText("");
                int equals = text.indexOf('=');
                variables.add(variable(
                        layer,
                        equals < 0 ? text : text.substring(0, equals),
                        equals < 0 ? null : text.substring(equals + 1),
                        at.child(i),
                        item,
                        environment));
            }
        }
        return variables;
    }

    private EnvVariable variable(
            ComposeLayer layer, String name, @Nullable String value, Pointer at, JsonNode item, JsonNode around) {
        SourcePosition position = layer.file().position(item, around);
        String given = value == null ? known.get(name) : ComposeValue.of(value, known, expansion.of(name, position));
        return new EnvVariable(name, given, at).in(position).open(value == null ? null : expansion.open());
    }
}
