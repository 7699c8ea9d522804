package io.tykredis.mapping;

import io.tykredis.json.Pointer;
import io.tykredis.mapping.Omission.Reason;
import io.tykredis.spec.ComponentSpec;
import io.tykredis.spec.RedisSpec;
import io.tykredis.spec.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One spec on its way to one component: every block of the component's table, and what no block takes. */
final class ComponentTranslation {

    private final RedisSpec spec;
    private final ComponentTable table;
    private final TargetVersion target;
    private final List<Setting> settings = new ArrayList<>();
    private final List<Omission> omissions = new ArrayList<>();

    ComponentTranslation(RedisSpec spec, ComponentTable table) {
        this.spec = spec;
        this.table = table;
        this.target = TargetVersion.of(table, spec);
    }

    Translation translate() {
        table.blocks().forEach(this::block);
        for (Role role : Role.values()) {
            if (role.of(spec).isPresent()
                    && role != Role.MAIN
                    && table.block(role).isEmpty()) {
                omit(
                        role.pointer(),
                        Reason.NOT_APPLICABLE,
                        "The " + table.title() + " keeps nothing there → it is not told of this store.");
            }
        }
        return new Translation(table, target, settings, omissions);
    }

    private void block(Block block) {
        Optional<Store> own = block.role().of(spec);
        Key onOff = block.enabledBy();
        if (onOff != null) {
            own.ifPresent(store -> optional(block, onOff, store));
        } else if (own.isPresent() && block.role() != Role.MAIN) {
            omit(
                    Pointer.ROOT,
                    Reason.NOT_APPLICABLE,
                    "The " + table.title() + " reads the store at "
                            + block.role().pointer() + " → it is not told of the main one.");
            required(block, own.get(), block.role().pointer());
        } else {
            required(block, spec.main(), Pointer.ROOT);
        }
    }

    private void required(Block block, Store store, Pointer at) {
        ComponentTable.Own own = table.in(spec);
        new BlockTranslation(table, block, target.version(), settings, omissions)
                .translate(Statements.of(store, at, own.spec(), own.at()));
    }

    private void optional(Block block, Key onOff, Store store) {
        Pointer at = block.role().pointer();
        if (!block.read().contains(target.version()) || !onOff.read().contains(target.version())) {
            omit(
                    at,
                    Reason.NOT_IN_VERSION,
                    "The " + table.title() + " " + target.version() + " has no such separate store (it is read by: "
                            + block.read() + ") → " + onOff.concept().otherwise() + ".");
            return;
        }
        settings.add(new Setting(
                List.of(onOff.json()),
                table.envPrefix() + onOff.env(),
                onOff,
                onOff.read(),
                new Value.Flag(true),
                List.of(at)));
        new BlockTranslation(table, block, target.version(), settings, omissions)
                .translate(Statements.of(store, at, ComponentSpec.DEFAULT, Pointer.ROOT));
    }

    private void omit(Pointer source, Reason reason, String detail) {
        omissions.add(new Omission(source, reason, detail));
    }
}
