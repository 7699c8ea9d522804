package io.tykredis.translate;

import io.tykredis.catalog.ComponentTable;
import java.util.List;

/** A component's table as translations need it, worked out once. */
record ComponentPlan(ComponentTable table, List<BlockPlan> blocks) {

    ComponentPlan {
        blocks = List.copyOf(blocks);
    }

    static ComponentPlan of(ComponentTable table) {
        return new ComponentPlan(
                table,
                table.blocks().stream().map(block -> BlockPlan.of(table, block)).toList());
    }
}
