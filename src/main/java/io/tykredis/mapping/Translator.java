package io.tykredis.mapping;

import io.tykredis.spec.RedisSpec;
import java.util.List;

/** Turns a spec into what each component is to be told. */
public final class Translator {

    private final Components components;

    public Translator(Components components) {
        this.components = components;
    }

    /** For the components that the spec names, or for all, in alphabetical order. */
    public List<Translation> translate(RedisSpec spec) {
        return components.all().stream()
                .filter(table -> table.isMeantBy(spec))
                .map(table -> translate(spec, table))
                .toList();
    }

    /** For one component, whether the spec names it or not. */
    public Translation translate(RedisSpec spec, ComponentTable table) {
        return new ComponentTranslation(spec, table).translate();
    }
}
