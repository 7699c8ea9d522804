package io.tykredis.imports.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits a script into commands, and commands into words without quotes, as {@code sh} does. */
final class ShellWords {

    /** Represents a dollar sign that the shell does not expand. */
    static final char LITERAL_DOLLAR = '\u0001';

    /** A word with its offset in the script. */
    record Word(String text, int offset) {

        Word without(String prefix) {
            return new Word(text.substring(prefix.length()), offset + prefix.length());
        }
    }

    private static final Pattern HERE_DOCUMENT = Pattern.compile("<<-?[ \\t]*[\"'\\\\]?([A-Za-z_][A-Za-z0-9_]*)[\"']?");

    private final String script;
    private final List<String> hereDocuments = new ArrayList<>();
    private final List<List<Word>> commands = new ArrayList<>();
    private List<Word> command = new ArrayList<>();
    private @Nullable StringBuilder word;
    private int start;

    private ShellWords(String script) {
        this.script = script;
    }

    /** All commands with at least one word. An unclosed quote ends with the script. */
    static List<List<Word>> commands(String script) {
        ShellWords words = new ShellWords(script);
        int at = 0;
        while (at < script.length()) {
            at = words.step(at);
        }
        words.endCommand();
        return words.commands;
    }

    private int step(int at) {
        char c = script.charAt(at);
        if (c == '\\' && at + 1 < script.length()) {
            char next = script.charAt(at + 1);
            if (next == '\n' || next == '\r') {
                return script.startsWith("\r\n", at + 1) ? at + 3 : at + 2;
            }
            append(next == '$' ? LITERAL_DOLLAR : next, at);
            return at + 2;
        } else if ((c == '`' || c == '^') && (script.startsWith("\n", at + 1) || script.startsWith("\r\n", at + 1))) {
            // PowerShell and cmd continue a line so.
            return script.indexOf('\n', at) + 1;
        } else if (c == '\'' || c == '"') {
            return quoted(c, at);
        } else if (c == '#' && word == null) {
            int end = script.indexOf('\n', at);
            return end < 0 ? script.length() : end;
        } else if (script.startsWith("((", at)) {
            return arithmetic(at);
        } else if (c == '<' && script.startsWith("<<", at)) {
            Matcher document = HERE_DOCUMENT.matcher(script).region(at, script.length());
            if (document.lookingAt()) {
                hereDocuments.add(document.group(1));
                return document.end();
            }
            append(c, at);
            append(c, at);
            return at + 2;
        } else if (c == '\n' && !hereDocuments.isEmpty()) {
            endCommand();
            return afterHereDocuments(at + 1);
        } else if (c == '\n' || c == ';' || c == '&' || c == '|') {
            endCommand();
        } else if (c == ' ' || c == '\t' || c == '\r') {
            endWord();
        } else {
            append(c, at);
        }
        return at + 1;
    }

    /** The end of an arithmetic expression, in which "<<" shifts. An unclosed one is two parentheses. */
    private int arithmetic(int open) {
        int close = script.indexOf("))", open);
        int line = script.indexOf('\n', open);
        int end = close < 0 || (line >= 0 && line < close) ? open : close;
        for (int at = open; at < end + 2; at++) {
            append(script.charAt(at), at);
        }
        return end + 2;
    }

    /** The end of the documents that the last line announces. An unclosed one ends with the script. */
    private int afterHereDocuments(int start) {
        int at = start;
        for (String name : hereDocuments) {
            for (boolean last = false; at < script.length() && !last; ) {
                int end = script.indexOf('\n', at);
                end = end < 0 ? script.length() : end;
                last = script.substring(at, end).strip().equals(name);
                at = end + 1;
            }
        }
        hereDocuments.clear();
        return at;
    }

    private int quoted(char quote, int open) {
        StringBuilder into = begun(open);
        int at = open + 1;
        while (at < script.length() && script.charAt(at) != quote) {
            char c = script.charAt(at);
            boolean escape = quote == '"'
                    && c == '\\'
                    && at + 1 < script.length()
                    && "$`\"\\".indexOf(script.charAt(at + 1)) >= 0;
            if (escape) {
                at++;
                c = script.charAt(at);
            }
            boolean literal = c == '$' && (escape || quote == '\'');
            into.append(literal ? LITERAL_DOLLAR : c);
            at++;
        }
        return at + 1;
    }

    private StringBuilder begun(int at) {
        StringBuilder into = word;
        if (into == null) {
            into = new StringBuilder();
            word = into;
            start = at;
        }
        return into;
    }

    private void append(char c, int at) {
        begun(at).append(c);
    }

    private void endWord() {
        if (word != null) {
            command.add(new Word(word.toString(), start));
            word = null;
        }
    }

    private void endCommand() {
        endWord();
        if (!command.isEmpty()) {
            commands.add(command);
            command = new ArrayList<>();
        }
    }
}
