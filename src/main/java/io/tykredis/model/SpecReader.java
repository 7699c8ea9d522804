package io.tykredis.model;

import static io.tykredis.input.InputError.Code.INVALID_VALUE;
import static io.tykredis.input.InputError.Code.SUPERFLUOUS_FIELD;
import static io.tykredis.input.InputError.Code.UNKNOWN_COMPONENT;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.input.FieldReader;
import io.tykredis.input.InputErrors;
import io.tykredis.input.NearestName;
import io.tykredis.input.Pointer;
import io.tykredis.input.StrictJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The strict reader of specs, which reports all errors together. */
public final class SpecReader {

    private static final String TO_THE_TOP = "Move it to the top level of the spec, beside \"topology\".";
    private static final String SHARED = "Move it to the top level of the spec. All components share one Redis.";
    private static final String INTO_POOL = "Move it into \"pool\".";
    private static final Map<String, String> BESIDE_SPEC = StoreReader.elsewhere(Map.of(
            "version", "Rename it to \"tykVersion\", or move it into the component in \"components\".",
            "spec", "Send the object in \"spec\" itself, without \"spec\" around it."));
    private static final Map<String, String> BESIDE_STORE =
            StoreReader.elsewhere(Map.of("stores", TO_THE_TOP, "tykVersion", TO_THE_TOP, "components", TO_THE_TOP));
    private static final Map<String, String> BESIDE_COMPONENT = Map.of(
            "topology", SHARED,
            "username", SHARED,
            "password", SHARED,
            "auth", SHARED,
            "database", SHARED,
            "tls", SHARED,
            "maxIdle", INTO_POOL,
            "maxActive", INTO_POOL);

    private final Map<String, String> componentNames;

    /** @param componentNames every accepted name of a component with its canonical name */
    public SpecReader(Map<String, String> componentNames) {
        this.componentNames = Map.copyOf(componentNames);
    }

    /**
     * Reads a spec that is the whole body.
     *
     * @throws InvalidInput with all errors
     */
    public RedisSpec read(byte[] bytes) {
        InputErrors errors = new InputErrors();
        RedisSpec spec = read(StrictJson.read(bytes, errors), Pointer.ROOT, errors);
        errors.throwIfAny();
        if (spec == null) {
            throw new IllegalStateException("no spec and no error");
        }
        return spec;
    }

    /** Reads a spec that is part of a body; {@code null} only if it added to {@code errors}. */
    public @Nullable RedisSpec read(JsonNode node, Pointer at, InputErrors errors) {
        FieldReader fields = FieldReader.of(node, at, errors);
        if (fields == null) {
            return null;
        }
        Store main = new StoreReader(errors).read(fields);
        Stores stores = stores(fields, errors);
        Version tykVersion = version(fields, "tykVersion", errors);
        Map<String, ComponentSpec> components = components(fields, errors);
        fields.rejectOthers(BESIDE_SPEC);
        return main == null ? null : new RedisSpec(main, stores, tykVersion, components);
    }

    private static Stores stores(FieldReader parent, InputErrors errors) {
        FieldReader fields = parent.object("stores");
        if (fields == null) {
            return Stores.NONE;
        }
        Stores stores = new Stores(store(fields, "cache", errors), store(fields, "analytics", errors));
        fields.rejectOthers(Map.of());
        return stores;
    }

    private static @Nullable Store store(FieldReader parent, String name, InputErrors errors) {
        FieldReader fields = parent.object(name);
        if (fields == null) {
            return null;
        }
        Store store = new StoreReader(errors).read(fields);
        fields.rejectOthers(BESIDE_STORE);
        return store;
    }

    private Map<String, ComponentSpec> components(FieldReader parent, InputErrors errors) {
        Map<String, ComponentSpec> components = new LinkedHashMap<>();
        FieldReader fields = parent.object("components");
        if (fields == null) {
            return components;
        }
        if (!fields.names().iterator().hasNext()) {
            errors.add(
                    fields.at(),
                    INVALID_VALUE,
                    "\"components\" is empty, so there is nothing to translate.",
                    "Add at least one component, or remove \"components\" to use all.");
        }
        for (String written : fields.names()) {
            component(fields, written, components, errors);
        }
        return components;
    }

    private void component(
            FieldReader fields, String written, Map<String, ComponentSpec> components, InputErrors errors) {
        String name = componentNames.get(written);
        FieldReader own = fields.object(written);
        if (name == null) {
            String accepted = "Allowed: " + String.join(", ", new TreeSet<>(componentNames.keySet())) + ".";
            errors.add(
                    fields.at(written),
                    UNKNOWN_COMPONENT,
                    "Unknown component.",
                    // Aliases are accepted but never suggested: Tyk Sync, which has no Redis, is not a misspelled
                    // "synk".
                    NearestName.question(written, Set.copyOf(componentNames.values())) + accepted);
        } else if (components.keySet().stream().map(componentNames::get).anyMatch(name::equals)) {
            errors.add(
                    fields.at(written),
                    SUPERFLUOUS_FIELD,
                    "The component \"" + name + "\" appears twice, under different names.",
                    "Keep one of the two.");
        } else if (own != null) {
            components.put(written, component(own, errors));
        }
    }

    private static ComponentSpec component(FieldReader fields, InputErrors errors) {
        ComponentSpec component = new ComponentSpec(
                version(fields, "version", errors), StoreReader.pool(fields), StoreReader.timeout(fields));
        fields.rejectOthers(BESIDE_COMPONENT);
        return component;
    }

    private static @Nullable Version version(FieldReader fields, String name, InputErrors errors) {
        String text = fields.text(name);
        Version version = text == null ? null : Version.parse(text).orElse(null);
        if (text != null && version == null) {
            errors.add(
                    fields.at(name),
                    INVALID_VALUE,
                    "\"" + text + "\" is not a release number.",
                    "Write three numbers, for example 5.8.6 for the Gateway or 1.12.0 for the Pump.");
        }
        return version;
    }
}
