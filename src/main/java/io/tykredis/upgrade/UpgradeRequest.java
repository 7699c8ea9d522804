package io.tykredis.upgrade;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.input.InputError;
import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Version;
import java.util.List;
import java.util.Optional;

/**
 * A spec and the releases before and after.
 *
 * @param dataPlane whether the spec is known to be that of a data plane
 */
public record UpgradeRequest(RedisSpec spec, Choices choices, boolean dataPlane) {

    public static final Pointer SPEC = Pointer.of("spec");
    public static final Pointer FROM = Pointer.of("from");
    public static final Pointer TO = Pointer.of("to");

    /**
     * The releases before and after.
     *
     * @param notes on releases that are not known
     */
    public record Choices(ReleaseChoice from, ReleaseChoice to, List<InputError> notes) {

        public Choices {
            notes = List.copyOf(notes);
        }

        /** The same with other releases before. */
        public Choices from(ReleaseChoice other) {
            return new Choices(other, to, notes);
        }
    }

    ReleaseChoice from() {
        return choices.from();
    }

    ReleaseChoice to() {
        return choices.to();
    }

    /** The release before the upgrade: the component's own, else the paired one, else empty. */
    Optional<Version> before(ComponentTable table) {
        return from().own(table)
                .or(() -> Optional.ofNullable(table.in(spec).spec().version()))
                .or(() -> from().paired(table))
                .or(() -> Optional.ofNullable(spec.tykVersion()).flatMap(table.pairing()));
    }

    /** The release after the upgrade. The default is the release before it. */
    Optional<Version> after(ComponentTable table) {
        return to().own(table).or(() -> to().tyk() == null ? before(table) : to().paired(table));
    }
}
