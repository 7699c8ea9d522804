package io.tykredis.imports.source;

import java.util.Map;
import java.util.regex.Pattern;

/** The conversion of a value by Compose. */
public final class ComposeValue {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{[^}]*}");

    private ComposeValue() {}

    /** Converts two dollar signs to one, as Compose does. Keeps them if the result would look like a reference. */
    public static String of(String written, Map<String, String> known, Expansion expansion) {
        String value = Interpolation.of(written, known, expansion);
        String single = value.replace("$$", "$");
        return value.contains("$$") && REFERENCE.matcher(single).matches() ? value : single;
    }
}
