package io.tykredis.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Server;
import io.tykredis.catalog.TableEntry;
import io.tykredis.model.Version;
import io.tykredis.upgrade.ComponentUpgrade;
import io.tykredis.upgrade.PathStep;
import io.tykredis.upgrade.ReleaseDefect;
import io.tykredis.upgrade.SpellingChange;
import io.tykredis.upgrade.TableDifference;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The JSON of the difference between two releases in a component's table. */
final class DifferenceDocument {

    private final ComponentUpgrade upgrade;

    DifferenceDocument(ComponentUpgrade upgrade) {
        this.upgrade = upgrade;
    }

    void put(ObjectNode node, TableDifference difference, Version from, Version to) {
        ObjectNode keys = node.putObject("keys");
        keys(keys.putArray("begin"), difference.keys().begins());
        keys(keys.putArray("end"), difference.keys().ends());
        spellings(node.putArray("spellings"), difference.spellings());
        ObjectNode variables = node.putObject("variables");
        UpgradeDocument.texts(variables, "begin", difference.variables().begins());
        UpgradeDocument.texts(variables, "end", difference.variables().ends());
        ObjectNode references = node.putObject("references");
        UpgradeDocument.texts(references, "begin", difference.references().begins());
        UpgradeDocument.texts(references, "end", difference.references().ends());
        ObjectNode defects = node.putObject("defects");
        defects(defects.putArray("fixed"), difference.defects().ends());
        defects(defects.putArray("introduced"), difference.defects().begins());
        servers(node.putObject("servers"), from, to);
    }

    void path(ArrayNode list, List<PathStep> steps) {
        Version before = upgrade.from();
        for (PathStep step : steps) {
            ObjectNode node = list.addObject().put("release", step.release().toString());
            put(node, step.difference(), before, step.release());
            before = step.release();
        }
    }

    private void keys(ArrayNode list, List<TableEntry> entries) {
        for (TableEntry entry : entries) {
            list.addObject()
                    .put("json", entry.json())
                    .put("env", entry.env())
                    .put("concept", lower(entry.key().concept()))
                    .put("meaning", entry.key().concept().meaning())
                    .put("store", store(entry.block()))
                    .put("affectsSpec", upgrade.sets(entry));
        }
    }

    private void spellings(ArrayNode list, List<SpellingChange> changes) {
        for (SpellingChange change : changes) {
            ObjectNode node = list.addObject()
                    .put("concept", lower(change.after().key().concept()))
                    .put("store", store(change.after().block()));
            name(node.putObject("from"), change.before());
            name(node.putObject("to"), change.after());
            node.put("affectsSpec", upgrade.sets(change.before()) || upgrade.sets(change.after()));
        }
    }

    private static void name(ObjectNode node, TableEntry entry) {
        node.put("json", entry.json()).put("env", entry.env());
    }

    private void defects(ArrayNode list, List<ReleaseDefect> defects) {
        for (ReleaseDefect defect : defects) {
            list.addObject()
                    .put("defect", defect.name())
                    .put("detail", defect.detail())
                    .put("certain", defect.certain())
                    .put("affectsSpec", upgrade.meets(defect));
        }
    }

    private void servers(ObjectNode node, Version from, Version to) {
        ComponentTable table = upgrade.table();
        for (Server server : Server.values()) {
            node.putObject(lower(server))
                    .put("from", server.versions(table, from).orElse(null))
                    .put("to", server.versions(table, to).orElse(null));
        }
    }

    private static @Nullable String store(@Nullable Block block) {
        return block == null ? null : lower(block.role());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
