package io.tykredis.upgrade;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Version;
import java.util.Optional;

/** A spec and the releases before and after. */
public record UpgradeRequest(RedisSpec spec, Choices choices) {

    public static final Pointer SPEC = Pointer.of("spec");
    public static final Pointer FROM = Pointer.of("from");
    public static final Pointer TO = Pointer.of("to");

    /** The releases before and after. */
    public record Choices(ReleaseChoice from, ReleaseChoice to) {}

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
