package io.tykredis.report;

/**
 * A line of a file that can be shown.
 *
 * @param line the line without secrets, shortened if it is long
 * @param marker the marker below the line
 */
record Excerpt(String line, String marker) {

    private static final int BEFORE = 60;
    private static final int LONGEST = 120;
    private static final String CUT = "…";

    /** @param at the index of the place in the line */
    static Excerpt of(String line, int at) {
        int start = line.length() <= LONGEST ? 0 : Math.max(0, at - BEFORE);
        int end = Math.min(line.length(), start + LONGEST);
        String shown = (start > 0 ? CUT : "") + line.substring(start, end) + (end < line.length() ? CUT : "");
        int caret = at - start + (start > 0 ? CUT.length() : 0);
        StringBuilder marker = new StringBuilder();
        for (int i = 0; i < caret; i++) {
            marker.append(i < shown.length() && shown.charAt(i) == '\t' ? '\t' : ' ');
        }
        marker.append('^').append("~".repeat(Math.max(0, Math.min(end - at, width(line, at)) - 1)));
        return new Excerpt(shown, marker.toString());
    }

    /** The width of the name or value at an index. */
    private static int width(String line, int at) {
        if (at >= line.length()) {
            return 1;
        }
        char first = line.charAt(at);
        boolean quoted = first == '"' || first == '\'';
        int end = at + 1;
        while (end < line.length() && (quoted ? line.charAt(end) != first : isOfName(line.charAt(end)))) {
            end++;
        }
        return Math.min(line.length(), quoted ? end + 1 : end) - at;
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }
}
