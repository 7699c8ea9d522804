package io.tykredis.report;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The search for possible secrets in the text of a file in any form. It treats all text as secret, except names, the
 * values of known settings, and known words. It ignores the form, so it masks a broken file like a valid one.
 */
final class SecretScan {

    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_][A-Za-z0-9_.-]*)=");
    private static final Pattern KEY = Pattern.compile("([A-Za-z_$][A-Za-z0-9_./$-]*):(?=\\s|$)");
    private static final Pattern WORD = Pattern.compile("[^\\s,\\[\\]{}\"']+");
    private static final Pattern REST = Pattern.compile("[^\\s]+");
    private static final Pattern COLON = Pattern.compile("[ \\t]*:");
    private static final Pattern COMMA = Pattern.compile(",\\s");
    private static final Set<String> PLAIN = Set.of(
            "true", "false", "null", "yes", "no", "on", "off", "-", "---", "|", ">", "\\", "&&", "export", "env", "-e",
            "--env", "docker", "run");
    private static final String IGNORE = "tyk-redis-ignore:";
    private static final String VALUE = "value";

    private final String text;
    private final ShownNames names;
    private final BitSet masked = new BitSet();
    private final Deque<Character> brackets = new ArrayDeque<>();
    private int at;
    /** Whether a name without quotes may come next: at the start of a line or of a member. */
    private boolean head = true;
    /** Whether the line is an item of a list, which may be a value that looks like a name. */
    private boolean item;
    /** Whether what comes next is the value of a name. */
    private boolean expecting;
    /** Whether the expected value may be shown. */
    private boolean shown;
    /** Whether the last name ended its line, so that items of a list may follow, and may be shown. */
    private boolean list;

    private boolean listShown;
    /** Whether the value of the last variable name may be shown. The value may be a separate member. */
    private boolean variableShown;

    SecretScan(String text, ShownNames names) {
        this.text = text;
        this.names = names;
        while (at < text.length()) {
            step(text.charAt(at));
        }
    }

    BitSet masked() {
        return masked;
    }

    private void step(char c) {
        switch (c) {
            case '\n' -> newLine();
            case '{', '[' -> {
                brackets.push(c);
                expecting = expecting && c == '[';
                head = true;
                variableShown = false;
                at++;
            }
            case '}', ']' -> {
                brackets.poll();
                end();
                at++;
            }
            case ',' -> {
                if (isIn('{')
                        || (brackets.isEmpty()
                                && COMMA.matcher(text).region(at, text.length()).lookingAt())) {
                    end();
                    head = isIn('{');
                }
                at++;
            }
            case '"', '\'' -> quoted(c);
            case '#' -> comment();
            default -> {
                if (Character.isWhitespace(c) || c == ':') {
                    at++;
                } else {
                    word();
                }
            }
        }
    }

    private boolean isIn(char bracket) {
        return !brackets.isEmpty() && brackets.peek() == bracket;
    }

    private void end() {
        expecting = false;
        shown = false;
    }

    /** Outside brackets, a value ends with its line, unless it is a list of items. */
    private void newLine() {
        at++;
        head = true;
        item = false;
        if (!brackets.isEmpty()) {
            return;
        }
        int next = at;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        end();
        list = list && text.startsWith("- ", next);
        expecting = list;
        shown = list && listShown;
    }

    private void comment() {
        int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
        if (!text.substring(at + 1, end).strip().startsWith(IGNORE)) {
            masked.set(Math.min(end, at + 2), end);
        }
        at = end;
    }

    private void quoted(char quote) {
        head = false;
        int start = at + 1;
        int end = start;
        while (end < text.length() && text.charAt(end) != quote) {
            end += quote == '"' && text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            masked.set(start, text.length());
            at = text.length();
            return;
        }
        at = end + 1;
        Matcher colon = COLON.matcher(text).region(at, text.length());
        if ((!expecting || isIn('[')) && colon.lookingAt()) {
            at = colon.end();
            name(text.substring(start, end));
        } else {
            value(start, end);
            afterQuoted();
        }
    }

    /** In an object or a fragment, a value ends with its quote. In a shell script, it may continue after the quote. */
    private void afterQuoted() {
        if (!isIn('[')) {
            shown = false;
            expecting = expecting && !isIn('{');
        }
    }

    private void word() {
        Matcher key = KEY.matcher(text).region(at, text.length());
        Matcher assignment = ASSIGNMENT.matcher(text).region(at, text.length());
        if (assignment.lookingAt() && ((head && !expecting && !item) || names.isVariable(assignment.group(1)))) {
            at = assignment.end();
            shown = names.contains(assignment.group(1));
            expecting = true;
            if (at < text.length() && "\"'".indexOf(text.charAt(at)) < 0) {
                run(REST);
            }
        } else if (head && (list || !expecting) && key.lookingAt()) {
            at = key.end();
            name(key.group(1));
            list = at >= text.length() || text.charAt(at) == '\n';
            listShown = shown;
        } else {
            run(WORD);
        }
    }

    private boolean isQuote(int place) {
        return place >= 0 && place < text.length() && "\"'".indexOf(text.charAt(place)) >= 0;
    }

    /** Text next to a quote belongs to a quoted value with a missing quote. */
    private void run(Pattern pattern) {
        Matcher run = pattern.matcher(text).region(at, text.length());
        if (run.lookingAt()) {
            item = item || run.group().equals("-");
            variableShown = variableShown && !run.group().equals("-");
            at = run.end();
            head = head && PLAIN.contains(run.group());
            shown = shown && !isQuote(run.start() - 1) && !isQuote(run.end());
            value(run.start(), run.end());
        }
    }

    private void name(String name) {
        expecting = true;
        shown = name.equals(VALUE) ? variableShown : names.contains(name);
        variableShown = variableShown && !name.equals(VALUE);
    }

    private void value(int start, int end) {
        String content = text.substring(start, end);
        Matcher assignment = ASSIGNMENT.matcher(content);
        if (names.isVariable(content)) {
            variableShown = names.contains(content);
        } else if (assignment.lookingAt() && names.isVariable(assignment.group(1))) {
            boolean known = names.contains(assignment.group(1)) && isPlainValue(content.substring(assignment.end()));
            masked.set(start + assignment.end(), known ? start + assignment.end() : end);
        } else if (!PLAIN.contains(content) && !(shown && isPlainValue(content))) {
            masked.set(start, end);
        }
    }

    /** Whether the value is neither an address with a password nor an assignment. */
    private static boolean isPlainValue(String content) {
        return !content.contains("@") && !content.contains("://") && !content.contains("=");
    }
}
