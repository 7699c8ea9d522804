package io.tykredis.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tykredis.model.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The facts from the components' sources, recorded independently of the tables. */
public final class Contract {

    private static final JsonNode FACTS = read("/contract/tyk-contract.json");
    private static final JsonNode VERSIONS = read("/contract/tyk-versions.json");

    private Contract() {}

    /** The components that use Redis. */
    static List<String> components() {
        List<String> names = new ArrayList<>();
        VERSIONS.path("newest").fieldNames().forEachRemaining(names::add);
        return names;
    }

    static JsonNode component(String name) {
        return FACTS.path("components").path(name);
    }

    static List<ContractField> fields(String component) {
        List<JsonNode> lists = new ArrayList<>();
        lists.add(component(component).path("fields"));
        component(component).path("extraBlocks").forEach(block -> lists.add(block.path("fields")));
        lists.add(component(component).path("otherFields"));
        List<ContractField> fields = new ArrayList<>();
        lists.forEach(list -> list.forEach(field -> fields.add(ContractField.of(field))));
        return fields;
    }

    /** The releases by key, or by the key's first member, below the component's Redis block. */
    static Map<String, Releases> ranges(String component) {
        Map<String, Releases> read = new LinkedHashMap<>();
        VERSIONS.path("read").path(component).properties().forEach(entry -> {
            List<Releases.Span> spans = new ArrayList<>();
            entry.getValue().forEach(span -> spans.add(new Releases.Span(version(span.get(0)), version(span.get(1)))));
            read.put(entry.getKey(), new Releases(spans));
        });
        return read;
    }

    /** The first release that resolves a reference, by the key and the start of the reference. */
    static Map<String, String> references(String component) {
        Map<String, String> references = new TreeMap<>();
        JsonNode known = FACTS.path("kvReferences").path(component);
        known.path("fields").forEach(field -> known.path("schemes")
                .properties()
                .forEach(scheme -> references.put(
                        field.asText() + " " + scheme.getKey(),
                        scheme.getValue().asText() + "+")));
        return references;
    }

    static Version oldest(String component) {
        return Version.of(VERSIONS.path("oldest").path(component).asText());
    }

    static Version newest(String component) {
        return Version.of(VERSIONS.path("newest").path(component).asText());
    }

    /** The known releases of a component, in ascending order. */
    public static List<Version> releases(String component) {
        List<Version> releases = new ArrayList<>();
        FACTS.path("releases").path(component).forEach(release -> releases.add(Version.of(release.asText())));
        return releases.stream().sorted().toList();
    }

    /** The releases that Tyk pairs with each Gateway release, by component. */
    static TreeMap<Version, Map<String, Version>> pairings() {
        TreeMap<Version, Map<String, Version>> pairings = new TreeMap<>();
        FACTS.path("releases")
                .path("recommendedByGatewayRelease")
                .properties()
                .forEach(entry -> pairings.put(
                        Version.of(entry.getKey()),
                        Map.of("pump", version(entry, "pump"), "mdcb", version(entry, "mdcb"))));
        return pairings;
    }

    private static Version version(Map.Entry<String, JsonNode> entry, String component) {
        return Version.of(entry.getValue().path(component).asText());
    }

    private static @Nullable Version version(JsonNode node) {
        return node.isNull() ? null : Version.of(node.asText());
    }

    private static JsonNode read(String resource) {
        try (InputStream in = Contract.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
