package io.tykredis.translate;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.model.RedisSpec;
import java.util.List;

/** Turns a spec into what each component is to be told. */
public final class Translator {

    private final List<ComponentPlan> plans;

    public Translator(Components components) {
        this.plans = components.all().stream().map(ComponentPlan::of).toList();
    }

    /** For the components that the spec names, or for all, in alphabetical order. */
    public List<Translation> translate(RedisSpec spec) {
        SpecStatements statements = new SpecStatements(spec);
        return plans.stream()
                .filter(plan -> plan.table().isSelectedBy(spec))
                .map(plan -> new ComponentTranslation(spec, statements, plan).translate())
                .toList();
    }

    /** For one component, whether the spec names it or not. */
    public Translation translate(RedisSpec spec, ComponentTable table) {
        ComponentPlan plan = plans.stream()
                .filter(known -> known.table().name().equals(table.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no component " + table.name()));
        return new ComponentTranslation(spec, new SpecStatements(spec), plan).translate();
    }
}
