package io.tykredis.imports.form;

import io.tykredis.input.SourcePosition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Collects the names that occur twice in one map of a text, while its reader descends. */
final class Repetitions {

    /** More would only be more of the same. */
    private static final int MOST = 20;

    private final List<Repetition> found = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();

    /**
     * A name that occurs twice in one map.
     *
     * @param document the index of its document
     * @param path the names and indexes from the document to it
     * @param position the position of its later occurrence, without the file
     */
    record Repetition(int document, List<String> path, SourcePosition position) {

        String name() {
            return path.get(path.size() - 1);
        }
    }

    /** Enters a member or an item. */
    void enter(String step) {
        path.addLast(step);
    }

    void leave() {
        path.removeLast();
    }

    /** Adds a name of the current map. */
    void add(int document, String name, SourcePosition position) {
        if (found.size() < MOST) {
            List<String> steps = new ArrayList<>(path);
            steps.add(name);
            found.add(new Repetition(document, List.copyOf(steps), position));
        }
    }

    List<Repetition> found() {
        return List.copyOf(found);
    }
}
