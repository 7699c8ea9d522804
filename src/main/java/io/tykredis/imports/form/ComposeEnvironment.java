package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.imports.source.ComposeValue;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.source.Expansion;
import io.tykredis.input.InputError;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the variables of a Compose service.
 *
 * @param known the variables with known values
 */
record ComposeEnvironment(Map<String, String> known, Expansion expansion, Intake intake) {

    /** An item of a list in the syntax of a map. */
    private static final Pattern MEMBER = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)[ \\t]*:.*", Pattern.DOTALL);

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
                if (value.isContainerNode()) {
                    refuse(
                            entry.getKey(),
                            " is a " + (value.isArray() ? "list" : "map") + ". Compose refuses it: the value of a"
                                    + " variable is a string, a number or a flag.",
                            "Write one string" + (value.isArray() ? ", with commas between the items." : "."),
                            at.child(entry.getKey()),
                            layer.file().position(value, map));
                }
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
                int index = i;
                JsonNode item = environment.path(i);
                String text = item.asText("");
                int equals = text.indexOf('=');
                member(item, equals < 0 ? text : text.substring(0, equals))
                        .ifPresent(name -> refuse(
                                name,
                                " has a colon in a list of variables, so it is not set: in a list, Compose reads only"
                                        + " NAME=value.",
                                "Write " + name + "=, followed by the value.",
                                at.child(index),
                                layer.file().position(item, environment)));
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

    /** The name in an item that is a member of a map, as a map or as text. */
    private static Optional<String> member(JsonNode item, String name) {
        Matcher member = MEMBER.matcher(name);
        return item.isObject()
                ? item.propertyStream().map(Map.Entry::getKey).findFirst()
                : Optional.of(member).filter(Matcher::matches).map(found -> found.group(1));
    }

    private void refuse(String name, String detail, String fix, Pointer at, SourcePosition position) {
        if (intake.isOfComponent(name)) {
            intake.errors().add(new InputError(at, InputError.Code.WRONG_TYPE, name + detail, fix, position));
        }
    }

    private EnvVariable variable(
            ComposeLayer layer, String name, @Nullable String value, Pointer at, JsonNode item, JsonNode around) {
        SourcePosition position = layer.file().position(item, around);
        String given = value == null ? known.get(name) : ComposeValue.of(value, known, expansion.of(name, position));
        return new EnvVariable(name, given, at).in(position).open(value == null ? null : expansion.open());
    }
}
