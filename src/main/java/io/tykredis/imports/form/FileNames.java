package io.tykredis.imports.form;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** The comparison of file names. It opens no files. */
final class FileNames {

    private static final Pattern ENV_FILE = Pattern.compile("(?:.*\\.)?env(?:\\.(?!dist|example|sample|template).*)?");

    private FileNames() {}

    /** The path without {@code .}, {@code ..}, a leading slash, and backslashes. */
    static String normal(String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.replace('\\', '/').split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    /** The path behind folders that are variables or commands, such as in {@code $(pwd)/tyk.conf}. */
    static String known(String path) {
        int start = 0;
        for (int end = path.indexOf('/'); end >= 0 && path.substring(start, end).contains("$"); ) {
            start = end + 1;
            end = path.indexOf('/', start);
        }
        return path.substring(start);
    }

    /** Whether the paths are equal, or one ends with the other: the client may use another directory. */
    static boolean isSame(String one, String other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && (one.equals(other) || one.endsWith("/" + other) || other.endsWith("/" + one));
    }

    /** Whether the name is one of an env file, such as {@code .env} or {@code .env.prod}; not of an example. */
    static boolean isEnvFile(String path) {
        return ENV_FILE.matcher(last(path)).matches();
    }

    /** The path without its last step; empty if there is only one step. */
    static String directory(String path) {
        String normal = normal(path);
        return normal.substring(0, Math.max(0, normal.lastIndexOf('/')));
    }

    static String last(String path) {
        String normal = normal(path);
        return normal.substring(normal.lastIndexOf('/') + 1);
    }
}
