package io.tykredis.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the places of variables in the text of an env file or a shell script. */
final class EnvText {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");
    private static final Pattern ALONE = Pattern.compile("[ \\t]*(?:export[ \\t]+)?");
    /** An option up to the name, with the quote before it. */
    private static final Pattern OPTION = Pattern.compile("(?<=^|\\s)((?:-e|--env)[ =])([\"']?)$");

    /** A value that a shell reads unchanged, and the end of its word. */
    private static final Pattern BARE = Pattern.compile("([A-Za-z0-9._:,/@%+=-]+)(?=\\s|$)");

    private static final Pattern QUOTED = Pattern.compile("([^\"'\\\\`$]*)[\"'](?=\\s|$)");

    /** White space before the next word, also on the next line. */
    private static final Pattern SPACE = Pattern.compile("(?:[ \\t]|\\\\\\r?\\n)+");

    private static final Pattern COMMENT = Pattern.compile("(^|[ \\t])#.*");

    private final String text;
    private final List<Integer> starts = new ArrayList<>(List.of(0));

    EnvText(String text) {
        this.text = text;
        Matcher ends = LINE_END.matcher(text);
        while (ends.find()) {
            starts.add(ends.end());
        }
    }

    /**
     * @param line counted from 1; every kind of line end counts
     * @param column of the name or the quote before it, counted from 1
     * @param names of all variables in the file
     */
    Optional<Spot> find(int line, int column, String name, Set<String> names) {
        return any(line, column, name, names).filter(spot -> spot.style() == Spot.Style.ENV);
    }

    /** Finds a variable in an option of a command. The line contains other text too. */
    Optional<Spot> option(int line, int column, String name, Set<String> names) {
        return any(line, column, name, names).filter(spot -> spot.style() == Spot.Style.OPTION);
    }

    private Optional<Spot> any(int line, int column, String name, Set<String> names) {
        int start = lineStart(line);
        int at = start + column - 1;
        if (start >= 0 && at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            at++;
        }
        int end = at + name.length();
        if (start < 0 || !text.startsWith(name, at) || end >= text.length()) {
            return Optional.empty();
        }
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        if (end >= text.length() || text.charAt(end) != '=') {
            return Optional.empty();
        }
        Span span = new Span(at, at + name.length());
        Spot.Among among = new Spot.Among(0, false, names);
        if (!ALONE.matcher(text.substring(start, at)).matches()) {
            return Optional.of(option(span, end + 1, start, names));
        }
        Span value = value(end + 1);
        Span whole = new Span(start, nextLine(value.end()));
        return Optional.of(
                new Spot(span, value, whole, new Span(start, endOfLine(value.end())), among, Spot.Style.ENV));
    }

    /** A variable in an option such as {@code -e NAME=value}, or elsewhere in a command. */
    private Spot option(Span name, int behindEquals, int lineStart, Set<String> names) {
        Spot.Among among = new Spot.Among(0, false, names);
        Matcher before = OPTION.matcher(text.substring(lineStart, name.start()));
        boolean option = before.find();
        Matcher word = (option && !before.group(2).isEmpty() ? QUOTED : BARE).matcher(text);
        if (!option || !word.region(behindEquals, text.length()).lookingAt()) {
            return new Spot(name, null, null, name, among, Spot.Style.OPTION);
        }
        int start = lineStart + before.start(1);
        Span entry = new Span(start, word.end());
        Matcher space = SPACE.matcher(text).region(word.end(), text.length());
        return new Spot(
                name,
                new Span(behindEquals, word.end(1)),
                new Span(start, space.lookingAt() ? space.end() : word.end()),
                entry,
                among,
                Spot.Style.OPTION);
    }

    private int lineStart(int line) {
        return line <= starts.size() ? starts.get(line - 1) : -1;
    }

    private Span value(int behindEquals) {
        int start = behindEquals;
        while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
            start++;
        }
        char quote = start < text.length() ? text.charAt(start) : '\n';
        if (quote == '"' || quote == '\'') {
            int end = start + 1;
            while (end < text.length() && text.charAt(end) != quote) {
                end += quote == '"' && text.charAt(end) == '\\' ? 2 : 1;
            }
            return new Span(start, Math.min(text.length(), end + 1));
        }
        String line = text.substring(start, endOfLine(start));
        String bare = COMMENT.matcher(line).replaceFirst("").stripTrailing();
        return new Span(start, start + bare.length());
    }

    private int endOfLine(int at) {
        Matcher end = LINE_END.matcher(text);
        return end.find(at) ? end.start() : text.length();
    }

    private int nextLine(int at) {
        Matcher end = LINE_END.matcher(text);
        return end.find(at) ? end.end() : text.length();
    }
}
