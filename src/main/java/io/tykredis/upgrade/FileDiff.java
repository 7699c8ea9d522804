package io.tykredis.upgrade;

import io.tykredis.edit.UnifiedDiff;
import io.tykredis.format.EnvFormat;
import io.tykredis.format.Format;
import io.tykredis.format.FormatFile;
import io.tykredis.format.JsonFormat;
import io.tykredis.input.InvalidInput;
import io.tykredis.translate.Translation;
import java.util.ArrayList;
import java.util.List;

/**
 * The change of a file as a unified diff.
 *
 * @param diff empty if the file does not change
 */
public record FileDiff(String name, String diff) {

    private static final List<Format> FORMATS = List.of(new JsonFormat(), new EnvFormat());

    /** The changes of the component's file and variables, with every password masked. */
    static List<FileDiff> of(Translation before, Translation after) {
        List<FileDiff> diffs = new ArrayList<>();
        for (Format format : FORMATS) {
            List<FormatFile> old = files(format, before);
            List<FormatFile> now = files(format, after);
            for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
                diffs.add(of(now.get(i).name(), old.get(i).text(), now.get(i).text()));
            }
        }
        return diffs;
    }

    static FileDiff of(String name, String before, String after) {
        return new FileDiff(name, UnifiedDiff.of(name, before, after));
    }

    /** Empty if the form cannot carry a value. */
    private static List<FormatFile> files(Format format, Translation translation) {
        try {
            return format.files(List.of(translation.redacted()));
        } catch (InvalidInput e) {
            return List.of();
        }
    }
}
