package io.tykredis.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.document.UpgradeDocument;
import io.tykredis.merge.MergedFile;
import io.tykredis.model.RedisSpec;
import io.tykredis.upgrade.UpgradeReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of an upgrade, with the changed files.
 *
 * @param spec the spec imported from the files; {@code null} if there were none
 * @param files before and after the upgrade; empty if the spec would not work after it
 */
public record UpgradeResult(UpgradeReport report, @Nullable RedisSpec spec, List<MergedFile> files) {

    public UpgradeResult {
        files = List.copyOf(files);
    }

    /**
     * Returns the result as JSON.
     *
     * @param path whether to include the releases on the path at which something changes
     */
    public ObjectNode document(boolean path) {
        ObjectNode document = UpgradeDocument.of(report, path);
        if (spec != null) {
            UpgradeDocument.files(document, spec, files);
        }
        return document;
    }

    /** Whether the result contains the files, which may contain passwords. */
    public boolean holdsFiles() {
        return spec != null;
    }
}
