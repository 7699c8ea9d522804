package io.tykredis.translate;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.Role;
import io.tykredis.catalog.TargetVersion;
import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Store;
import io.tykredis.translate.Omission.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The translation of one spec for one component. */
final class ComponentTranslation {

    private final RedisSpec spec;
    private final SpecStatements statements;
    private final ComponentTable table;
    private final List<BlockPlan> plans;
    private final TargetVersion target;
    private final List<Setting> settings = new ArrayList<>();
    private final List<Omission> omissions = new ArrayList<>();

    ComponentTranslation(RedisSpec spec, SpecStatements statements, ComponentTable table, List<BlockPlan> plans) {
        this.spec = spec;
        this.statements = statements;
        this.table = table;
        this.plans = List.copyOf(plans);
        this.target = TargetVersion.of(table, spec);
    }

    Translation translate() {
        plans.forEach(this::block);
        for (Role role : Role.values()) {
            if (role.of(spec).isPresent()
                    && role != Role.MAIN
                    && table.block(role).isEmpty()) {
                omit(role.pointer(), Reason.NOT_APPLICABLE, "The " + table.title() + " does not use this store.");
            }
        }
        return new Translation(table, target, settings, omissions);
    }

    private void block(BlockPlan plan) {
        Role role = plan.block().role();
        Optional<Store> own = role.of(spec);
        Key onOff = plan.block().enabledBy();
        if (onOff != null) {
            own.ifPresent(store -> optional(plan, onOff));
        } else if (own.isPresent() && role != Role.MAIN) {
            omit(
                    Pointer.ROOT,
                    Reason.NOT_APPLICABLE,
                    "The " + table.title() + " uses the store at " + role.pointer() + " instead of the main store.");
            required(plan, role);
        } else {
            required(plan, Role.MAIN);
        }
    }

    private void required(BlockPlan plan, Role store) {
        ComponentTable.Own own = table.in(spec);
        into(plan, statements.of(store, own.spec(), own.at()));
    }

    private void optional(BlockPlan plan, Key onOff) {
        Block block = plan.block();
        Pointer at = block.role().pointer();
        if (!block.readBy().contains(target.version()) || !onOff.readBy().contains(target.version())) {
            omissions.add(new Omission(
                    at,
                    Reason.NOT_IN_VERSION,
                    "The " + table.title() + " " + target.version()
                            + " does not support a separate store here (releases that do: " + block.readBy() + "). It "
                            + onOff.concept().otherwise() + ".",
                    false,
                    onOff));
            return;
        }
        settings.add(new Setting(
                List.of(onOff.json()),
                table.envPrefix() + onOff.env(),
                onOff,
                onOff.readBy(),
                new Value.Flag(true),
                List.of(at)));
        into(plan, statements.of(block.role()));
    }

    private void into(BlockPlan plan, Map<Concept, Statement> statements) {
        new BlockTranslation(table, plan, target.version(), settings, omissions).translate(statements);
    }

    private void omit(Pointer source, Reason reason, String detail) {
        omissions.add(new Omission(source, reason, detail));
    }
}
