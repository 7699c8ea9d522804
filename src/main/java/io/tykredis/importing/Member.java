package io.tykredis.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.json.Errors;
import io.tykredis.json.InputError;
import io.tykredis.json.Pointer;
import io.tykredis.mapping.Block;
import io.tykredis.mapping.ComponentTable;
import io.tykredis.mapping.Role;
import io.tykredis.spec.RedisSpec;
import io.tykredis.spec.SpecReader;
import io.tykredis.spec.Store;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One component of the plane that is imported, with a spec of its own.
 *
 * @param declaredSpec what its configuration says; {@code null} if a value in it can be no part of any spec
 * @param effective the part of it that the component heeds
 * @param errors what is wrong with the values, declaredSpec of the input
 */
public record Member(
        ComponentReading reading,
        @Nullable RedisSpec declaredSpec,
        @Nullable RedisSpec effective,
        Origins origins,
        List<InputError> errors) {

    public Member {
        errors = List.copyOf(errors);
    }

    static Member of(ComponentReading reading, SpecReader reader) {
        Origins origins = new Origins();
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        reading.used().forEach(block -> {
            Pointer at = place(block.block());
            ObjectNode store = tree;
            for (String step : at.equals(Pointer.ROOT) ? new String[0] : steps(block.block())) {
                store = store.withObjectProperty(step);
            }
            StoreTree.write(block, store, at, origins);
        });
        tree.putObject("components").putObject(reading.table().name());
        Errors errors = new Errors();
        RedisSpec declaredSpec = reader.read(tree, Pointer.ROOT, errors);
        List<InputError> found = errors.all().stream()
                .map(error -> new InputError(origins.of(error.pointer()), error.code(), error.detail(), error.fix()))
                .toList();
        RedisSpec usable = found.isEmpty() ? declaredSpec : null;
        return new Member(
                reading, usable, usable == null ? null : Effective.of(usable, reading.table()), origins, found);
    }

    public ComponentTable table() {
        return reading.table();
    }

    public String name() {
        return table().name();
    }

    /** What the component uses for the role, which is its main store unless it keeps them apart. */
    public Optional<Store> store(Role role) {
        return Optional.ofNullable(effective)
                .map(spec -> table().block(role)
                                .filter(block -> block.enabledBy() != null)
                                .isPresent()
                        ? role.of(spec).orElse(spec.main())
                        : spec.main());
    }

    /** Where a spec of the component alone describes what it uses for the role. */
    public Pointer place(Role role) {
        return effective != null && role.of(effective).isPresent() ? role.pointer() : Pointer.ROOT;
    }

    /** A store that cannot be switched off is the main one of a spec for the component alone. */
    private static Pointer place(Block block) {
        return block.enabledBy() == null ? Pointer.ROOT : block.role().pointer();
    }

    private static String[] steps(Block block) {
        return new String[] {"stores", block.role().name().toLowerCase(Locale.ROOT)};
    }
}
