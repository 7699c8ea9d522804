package io.tykredis.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Role;
import io.tykredis.catalog.TargetVersion;
import io.tykredis.imports.reading.BlockReading;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.imports.source.NamedReleases;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.Pointer;
import io.tykredis.model.ComponentSpec;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.SpecReader;
import io.tykredis.model.Store;
import io.tykredis.model.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An imported component of a plane, with its own spec.
 *
 * @param service its service name in the deployment; {@code null} if it has none
 * @param declaredSpec the spec of its configuration; {@code null} if a spec cannot contain one of its values
 * @param effective the part of the spec that takes effect; {@code null} also if the component loses its address
 * @param errors the errors in its values, with their place in the input
 */
public record ImportedComponent(
        @Nullable String service,
        ComponentReading reading,
        @Nullable RedisSpec declaredSpec,
        @Nullable RedisSpec effective,
        SourceMap origins,
        List<InputError> errors) {

    public ImportedComponent {
        errors = List.copyOf(errors);
    }

    static ImportedComponent of(ComponentReading reading, SpecReader reader, NamedReleases target) {
        return of(null, reading, reader, target);
    }

    static ImportedComponent of(
            @Nullable String service, ComponentReading reading, SpecReader reader, NamedReleases target) {
        SourceMap origins = new SourceMap();
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        reading.used().forEach(block -> {
            Pointer at = place(block.block());
            ObjectNode store = tree;
            for (String step : at.equals(Pointer.ROOT) ? new String[0] : steps(block.block())) {
                store = store.withObjectProperty(step);
            }
            SpecBuilder.write(block, store, at, origins);
        });
        ObjectNode own = tree.putObject("components").putObject(reading.table().name());
        target.components().values().forEach(version -> own.put("version", version.toString()));
        if (target.tyk() != null) {
            tree.put("tykVersion", target.tyk().toString());
        }
        InputErrors errors = new InputErrors();
        RedisSpec declaredSpec = reader.read(tree, Pointer.ROOT, errors);
        List<InputError> found = errors.all().stream()
                .map(error -> new InputError(origins.of(error.pointer()), error.code(), error.detail(), error.fix()))
                .toList();
        RedisSpec usable = found.isEmpty() ? declaredSpec : null;
        return new ImportedComponent(
                service,
                reading,
                usable,
                usable == null || reading.isAddressLost() ? null : EffectiveSpec.of(usable, reading.table()),
                origins,
                found);
    }

    public ComponentTable table() {
        return reading.table();
    }

    public String name() {
        return table().name();
    }

    /** The component's own release, if the input names it. */
    public @Nullable Version release() {
        return declaredSpec == null
                ? null
                : declaredSpec
                        .components()
                        .getOrDefault(name(), ComponentSpec.DEFAULT)
                        .version();
    }

    /** Whether nothing in the input determines the release. */
    boolean isReleaseAssumed() {
        return declaredSpec != null && TargetVersion.of(table(), declaredSpec).asked() == null;
    }

    /** The component with its settings, regardless of their source; equal for components that do the same. */
    List<Object> settings() {
        List<Object> settings = new ArrayList<>(List.of(name()));
        reading.keys().forEach(found -> settings.add(Arrays.asList(found.name(), found.value(), found.reference())));
        reading.unread().forEach(unread -> settings.add(unread.message()));
        settings.add(reading.dataPlane());
        settings.add(Optional.ofNullable(reading.release()));
        settings.add(reading.unsent());
        return settings;
    }

    /** The names in the input for the settings of the role's store in a spec of this component alone. */
    public KeySpelling spelling(Role role) {
        BlockReading used = reading.blocks().stream()
                .filter(block -> role == Role.MAIN
                        ? block.block().enabledBy() == null
                        : block.block().role() == role)
                .findFirst()
                .orElse(reading.blocks().get(0));
        return new KeySpelling(reading, used);
    }

    /** All addresses for the role in the input, used or not. */
    Set<String> addresses(Role role) {
        return reading.used()
                .filter(block -> block.block().role() == role || block.block().enabledBy() == null)
                .reduce((main, own) -> own.block().role() == role ? own : main)
                .map(block -> block.addressing().addresses().stream()
                        .map(address -> address.text().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** The store that the component uses for the role: its main store, unless it has a separate one. */
    public Optional<Store> store(Role role) {
        return Optional.ofNullable(effective)
                .map(spec -> table().block(role)
                                .filter(block -> block.enabledBy() != null)
                                .isPresent()
                        ? role.of(spec).orElse(spec.main())
                        : spec.main());
    }

    /** The place of the role's store in a spec of this component alone. */
    public Pointer place(Role role) {
        return effective != null && role.of(effective).isPresent() ? role.pointer() : Pointer.ROOT;
    }

    /** The place of a block. A store without a switch is the main store in a spec of this component alone. */
    private static Pointer place(Block block) {
        return block.enabledBy() == null ? Pointer.ROOT : block.role().pointer();
    }

    private static String[] steps(Block block) {
        return new String[] {"stores", block.role().name().toLowerCase(Locale.ROOT)};
    }
}
