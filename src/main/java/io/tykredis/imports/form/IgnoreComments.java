package io.tykredis.imports.form;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.input.SourcePosition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments {@code # tyk-redis-ignore: code, …} in the input files: on the line of a finding, or on separate lines
 * above it.
 */
public final class IgnoreComments {

    private static final String START = "#";
    private static final Pattern COMMENT =
            Pattern.compile("(?:^|\\s)#\\s*tyk-redis-ignore:\\s*([a-z0-9-]+(?:\\s*,\\s*[a-z0-9-]+)*)\\s*$");

    private final Map<SourcePosition, Set<String>> codes = new HashMap<>();

    private IgnoreComments() {}

    /** The findings that no comment ignores. */
    public static List<Diagnostic> apply(List<Diagnostic> diagnostics, List<SentFile> files) {
        IgnoreComments comments = new IgnoreComments();
        files.forEach(comments::read);
        return diagnostics.stream().filter(found -> !comments.ignore(found)).toList();
    }

    private void read(SentFile file) {
        Set<String> above = new HashSet<>();
        List<String> lines = file.content().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher comment = COMMENT.matcher(line);
            Set<String> named =
                    comment.find() ? new HashSet<>(List.of(comment.group(1).split("\\s*,\\s*"))) : Set.of();
            above.addAll(named);
            if (!line.isBlank() && !line.stripLeading().startsWith(START)) {
                if (!above.isEmpty()) {
                    codes.put(new SourcePosition(file.name(), i + 1, 1), Set.copyOf(above));
                }
                above.clear();
            }
        }
    }

    private boolean ignore(Diagnostic found) {
        SourcePosition position = found.position();
        return position != null
                && codes.getOrDefault(new SourcePosition(position.file(), position.line(), 1), Set.of())
                        .contains(found.code().slug());
    }
}
