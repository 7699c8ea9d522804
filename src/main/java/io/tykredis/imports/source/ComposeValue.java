package io.tykredis.imports.source;

import java.util.Map;
import java.util.regex.Pattern;

/** What Compose makes of a value. */
public final class ComposeValue {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{[^}]*}");

    private ComposeValue() {}

    /** Compose makes one dollar of two. What would look like a reference then stays, and is told. */
    public static String of(String written, Map<String, String> known) {
        String value = Interpolation.of(written, known);
        String single = value.replace("$$", "$");
        boolean reference = value.contains("$$") && REFERENCE.matcher(single).matches();
        return reference || single.contains("$$") ? value : single;
    }
}
