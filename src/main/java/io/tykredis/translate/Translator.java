package io.tykredis.translate;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.model.RedisSpec;
import java.util.List;

/** The translation of a spec for each component. */
public final class Translator {

    /** The part of a component's translation that does not depend on the spec. */
    private record Plan(ComponentTable table, List<BlockPlan> blocks) {

        static Plan of(ComponentTable table) {
            return new Plan(
                    table,
                    table.blocks().stream()
                            .map(block -> BlockPlan.of(table, block))
                            .toList());
        }

        Translation translate(RedisSpec spec, SpecStatements statements) {
            return new ComponentTranslation(spec, statements, table, blocks).translate();
        }
    }

    private final List<Plan> plans;

    public Translator(Components components) {
        this.plans = components.all().stream().map(Plan::of).toList();
    }

    /** For the components that the spec names, or for all, in alphabetical order. */
    public List<Translation> translate(RedisSpec spec) {
        SpecStatements statements = new SpecStatements(spec);
        return plans.stream()
                .filter(plan -> plan.table().isSelectedBy(spec))
                .map(plan -> plan.translate(spec, statements))
                .toList();
    }

    /** For one component, whether the spec names it or not. */
    public Translation translate(RedisSpec spec, ComponentTable table) {
        Plan plan = plans.stream()
                .filter(known -> known.table().name().equals(table.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no component " + table.name()));
        return plan.translate(spec, new SpecStatements(spec));
    }
}
