package io.tykredis.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.document.SpecDocument;
import io.tykredis.document.UpgradeDocument;
import io.tykredis.imports.source.ImportRequestReader;
import io.tykredis.input.InputError;
import io.tykredis.input.Pointer;
import io.tykredis.merge.MergedFile;
import io.tykredis.model.RedisSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The changes of an upgrade, with the changed files.
 *
 * @param planes one for a spec; those of the files otherwise
 * @param files before and after the upgrade; empty if there are none, or if they would not work after it
 * @param notes on releases that are not known, and on what of the files is not changed
 * @param redacted whether passwords are masked
 */
public record UpgradeResult(
        List<PlaneUpgrade> planes, List<MergedFile> files, List<InputError> notes, boolean redacted) {

    public UpgradeResult {
        planes = List.copyOf(planes);
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    UpgradeResult(List<PlaneUpgrade> planes, List<MergedFile> files, List<InputError> notes) {
        this(planes, files, notes, false);
    }

    /** The same with every possible secret masked, and with a note for each file that has a change behind a mask. */
    UpgradeResult redacted(UnaryOperator<String> mask) {
        List<MergedFile> masked = new ArrayList<>();
        List<InputError> more = new ArrayList<>(notes);
        for (MergedFile file : files) {
            MergedFile shown = new MergedFile(file.name(), mask.apply(file.before()), mask.apply(file.content()));
            if (shown.changedLines() < file.changedLines()) {
                more.add(hidden(Pointer.of(ImportRequestReader.FILES).child(masked.size())));
            }
            masked.add(shown);
        }
        return new UpgradeResult(planes, masked, more, true);
    }

    private static InputError hidden(Pointer file) {
        return new InputError(
                file,
                InputError.Code.UNREADABLE_FORM,
                "A change in this file is not shown, because it is in a text that may be a secret.",
                "Ask for the upgrade without masks to see it.");
    }

    /**
     * Returns the result as JSON.
     *
     * @param path whether to include the releases on the path at which something changes
     */
    public ObjectNode document(boolean path) {
        ObjectNode document = planes.size() == 1
                ? plane(planes.get(0), path)
                : UpgradeDocument.planes(
                        planes.stream().map(each -> plane(each, path)).toList());
        UpgradeDocument.notes(document, notes);
        if (holdsFiles()) {
            UpgradeDocument.files(document, files);
        }
        return document;
    }

    private ObjectNode plane(PlaneUpgrade upgrade, boolean path) {
        ObjectNode document = UpgradeDocument.of(upgrade.report(), path);
        if (upgrade.plane() != null) {
            RedisSpec spec = upgrade.report().specBefore();
            UpgradeDocument.spec(
                    document, upgrade.plane().name(), redacted ? SpecDocument.redacted(spec) : SpecDocument.of(spec));
        }
        return document;
    }

    /** Whether the result may contain passwords. */
    public boolean holdsPasswords() {
        return !redacted && holdsFiles();
    }

    private boolean holdsFiles() {
        return planes.stream().anyMatch(each -> each.plane() != null);
    }

    /** The findings that the upgrade introduces. */
    public List<Diagnostic> introduced() {
        return planes.stream()
                .flatMap(each -> each.report().introduced().stream())
                .toList();
    }
}
