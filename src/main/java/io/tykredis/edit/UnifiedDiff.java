package io.tykredis.edit;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** The difference of two texts in the format of {@code diff -u} and {@code git diff}, which {@code patch} applies. */
public final class UnifiedDiff {

    private static final int CONTEXT = 3;
    private static final int HEAD = 2;

    private UnifiedDiff() {}

    /** Empty if the texts are the same. */
    public static String of(String name, String before, String after) {
        String path = name.startsWith("/") ? name.substring(1) : name;
        List<String> old = lines(before);
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(
                "a/" + path, "b/" + path, old, DiffUtils.diff(old, lines(after)), CONTEXT);
        StringBuilder diff = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean head = i < HEAD || line.startsWith("@@");
            diff.append(line).append(head ? "\n" : line.endsWith("\n") ? "" : "\n\\ No newline at end of file\n");
        }
        return diff.toString();
    }

    /** The lines with their line feeds. The last may have none. */
    private static List<String> lines(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.split("(?<=\n)", -1)).stream()
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
