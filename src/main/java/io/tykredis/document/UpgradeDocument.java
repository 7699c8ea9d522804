package io.tykredis.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Rollout;
import io.tykredis.input.InputError;
import io.tykredis.merge.MergedFile;
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
        texts(rollout, "dataPlanes", report.dataPlanes());
        texts(rollout, "anytime", report.anytime());
        rollout.put("evidence", Rollout.EVIDENCE);
        ObjectNode components = document.putObject("components");
        report.components()
                .forEach(each -> component(components.putObject(each.table().name()), each, path));
        ArrayNode unknown = document.putArray("unknown");
        report.unknown().forEach(each -> unknown.addObject()
                .put("component", each.table().name())
                .put("reason", each.reason()));
        ObjectNode diagnostics = document.putObject("diagnostics");
        diagnostics.set("introduced", DiagnosticDocument.of(report.introduced()));
        diagnostics.set("resolved", DiagnosticDocument.of(report.resolved()));
        diagnostics.set("remaining", DiagnosticDocument.of(report.remaining()));
        return document;
    }

    /** The upgrades of several planes, the control plane first. */
    public static ObjectNode planes(List<ObjectNode> planes) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.putArray("planes").addAll(planes);
        return document;
    }

    /** Adds the name of a plane in files, and the spec that was made of them. */
    public static void spec(ObjectNode document, String plane, ObjectNode spec) {
        document.put("plane", plane).set("spec", spec);
    }

    /** Adds notes on releases and files. */
    public static void notes(ObjectNode document, List<InputError> notes) {
        ArrayNode list = document.putArray("notes");
        notes.forEach(note -> note(list.addObject(), note));
    }

    /** Adds the files of a deployment after the upgrade. */
    public static void files(ObjectNode document, List<MergedFile> files) {
        ArrayNode list = document.putArray("files");
        for (MergedFile file : files) {
            list.addObject()
                    .put("name", file.name())
                    .put("content", file.content())
                    .put("diff", file.diff());
        }
    }

    private static void note(ObjectNode node, InputError note) {
        node.put("pointer", note.pointer().toString());
        DiagnosticDocument.position(node, note.position());
        node.put("detail", note.detail()).put("fix", note.fix());
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
