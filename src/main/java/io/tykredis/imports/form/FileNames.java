package io.tykredis.imports.form;

import java.util.ArrayDeque;
import java.util.Deque;

/** Names of files as they are compared: never a path that is opened. */
final class FileNames {

    private FileNames() {}

    /** Without {@code .}, {@code ..}, a leading slash, and backslashes. */
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

    /** Whether one is the other, or the end of it: people send files from another directory. */
    static boolean isSame(String one, String other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && (one.equals(other) || one.endsWith("/" + other) || other.endsWith("/" + one));
    }

    /** Everything before the last step; empty if there is only one. */
    static String directory(String path) {
        String normal = normal(path);
        return normal.substring(0, Math.max(0, normal.lastIndexOf('/')));
    }

    static String last(String path) {
        String normal = normal(path);
        return normal.substring(normal.lastIndexOf('/') + 1);
    }
}
