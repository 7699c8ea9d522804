package io.tykredis.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Rollout;
import io.tykredis.merge.MergedFile;
import io.tykredis.model.RedisSpec;
import io.tykredis.upgrade.ComponentUpgrade;
import io.tykredis.upgrade.FileDiff;
import io.tykredis.upgrade.SettingChange;
import io.tykredis.upgrade.UpgradeReport;
import java.util.List;

/** The JSON of an upgrade. */
public final class UpgradeDocument {

    private UpgradeDocument() {}

    /**
     * An upgrade.
     *
     * @param path whether to include the releases on the way at which something changes
     */
    public static ObjectNode of(UpgradeReport report, boolean path) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("direction", report.direction().toString());
        ObjectNode rollout = document.putObject("rollout");
        texts(rollout, "order", report.rollout());
        texts(rollout, "anytime", report.anytime());
        rollout.put("evidence", Rollout.EVIDENCE);
        ObjectNode components = document.putObject("components");
        report.components()
                .forEach(each -> component(components.putObject(each.table().name()), each, path));
        ArrayNode unknown = document.putArray("unknown");
        report.unknown().forEach(table -> unknown(unknown.addObject(), table));
        ObjectNode diagnostics = document.putObject("diagnostics");
        diagnostics.set("introduced", DiagnosticDocument.of(report.introduced()));
        diagnostics.set("resolved", DiagnosticDocument.of(report.resolved()));
        diagnostics.set("remaining", DiagnosticDocument.of(report.remaining()));
        return document;
    }

    /** Adds the files of a deployment after the upgrade, and the spec that was made of them. */
    public static void files(ObjectNode document, RedisSpec spec, List<MergedFile> files) {
        document.set("spec", SpecDocument.of(spec));
        ArrayNode list = document.putArray("files");
        for (MergedFile file : files) {
            list.addObject()
                    .put("name", file.name())
                    .put("content", file.content())
                    .put("diff", file.diff());
        }
    }

    private static void unknown(ObjectNode node, ComponentTable table) {
        node.put("component", table.name())
                .put(
                        "reason",
                        "Tyk documents no " + table.title() + " release for one of the two Tyk releases. Add \""
                                + table.name() + "\" to \"from\" and \"to\".");
    }

    private static void component(ObjectNode node, ComponentUpgrade upgrade, boolean path) {
        node.put("from", upgrade.from().toString())
                .put("to", upgrade.to().toString())
                .put("direction", upgrade.direction().toString());
        new DifferenceDocument(upgrade).put(node, upgrade.difference(), upgrade.from(), upgrade.to());
        ObjectNode settings = node.putObject("settings");
        settings(settings.putArray("possible"), upgrade.possible());
        settings(settings.putArray("impossible"), upgrade.impossible());
        ArrayNode files = node.putArray("files");
        for (FileDiff file : upgrade.files()) {
            files.addObject().put("name", file.name()).put("diff", file.diff());
        }
        if (path) {
            new DifferenceDocument(upgrade).path(node.putArray("path"), upgrade.path());
        }
    }

    private static void settings(ArrayNode list, List<SettingChange> changes) {
        changes.forEach(change ->
                list.addObject().put("pointer", change.pointer().toString()).put("detail", change.detail()));
    }

    static void texts(ObjectNode node, String name, List<String> texts) {
        ArrayNode list = node.putArray(name);
        texts.forEach(list::add);
    }
}
