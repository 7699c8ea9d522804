package io.tykredis.imports.parity;

import io.tykredis.imports.Plane;
import io.tykredis.input.Pointer;
import io.tykredis.lint.Finding;

/** The finding about a difference between two components of a plane. */
final class ParityDifference {

    private ParityDifference() {}

    /**
     * @param field where a spec has it, below the store
     * @param differs what the component does, as the rest of a sentence about it
     */
    static Finding finding(Plane.Pair pair, String field, String differs, String fix) {
        return finding(pair, field, differs, "the two do not share what one of them writes", fix);
    }

    /** @param so what follows, as a clause */
    static Finding finding(Plane.Pair pair, String field, String differs, String so, String fix) {
        Pointer place = pair.second().place(pair.role()).child(field.split("/"));
        return new Finding(
                pair.second().name(),
                pair.second().origins().of(place),
                "The " + pair.second().table().title() + " " + differs + " → " + so + ".",
                fix);
    }
}
