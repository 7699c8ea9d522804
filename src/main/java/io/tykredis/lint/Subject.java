package io.tykredis.lint;

import io.tykredis.mapping.Role;
import io.tykredis.mapping.Translation;
import io.tykredis.spec.RedisSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A spec together with what its components would be told, which is what rules look at. */
public record Subject(RedisSpec spec, List<Translation> translations) {

    public Subject {
        translations = List.copyOf(translations);
    }

    /** Every deployment of the spec, the main one first. */
    public Stream<Located> stores() {
        return Arrays.stream(Role.values())
                .flatMap(role -> role.of(spec).map(store -> new Located(store, role.pointer())).stream());
    }
}
