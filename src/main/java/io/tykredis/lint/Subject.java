package io.tykredis.lint;

import io.tykredis.mapping.Role;
import io.tykredis.mapping.Translation;
import io.tykredis.spec.RedisSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A spec together with what its components would be told and in which form, which is what rules look at. */
public record Subject(RedisSpec spec, List<Translation> translations, Output output) {

    public Subject {
        translations = List.copyOf(translations);
    }

    /** For the components' own files. */
    public Subject(RedisSpec spec, List<Translation> translations) {
        this(spec, translations, Output.FILES);
    }

    /** Every deployment of the spec, the main one first. */
    public Stream<Located> stores() {
        return Arrays.stream(Role.values())
                .flatMap(role -> role.of(spec).map(store -> new Located(store, role.pointer())).stream());
    }
}
