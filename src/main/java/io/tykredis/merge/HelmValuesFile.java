package io.tykredis.merge;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.Concept;
import io.tykredis.edit.EditableText;
import io.tykredis.edit.YamlDocument;
import io.tykredis.imports.form.SentFile;
import io.tykredis.imports.form.YamlText;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.Pointer;
import io.tykredis.merge.Change.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A values file whose values are changed one by one, with the changes. */
final class HelmValuesFile {

    private final SentFile file;
    private final JsonNode values;
    private final YamlDocument document;
    private final InputErrors errors;
    private final List<FileChange> changes = new ArrayList<>();
    private boolean failed;

    /** @param errors receives the place that cannot be changed */
    HelmValuesFile(SentFile file, InputErrors errors) {
        String text = new EditableText(file.content()).text();
        this.file = file;
        this.values = YamlText.documents(text).get(0);
        this.document = new YamlDocument(text);
        this.errors = errors;
    }

    SentFile file() {
        return file;
    }

    /** The values before all changes. Every scalar is a string. */
    JsonNode values() {
        return values;
    }

    List<FileChange> changes() {
        return changes;
    }

    String content() {
        return new EditableText(file.content()).replacedBy(document.text());
    }

    JsonNode node(List<String> path) {
        JsonNode node = values;
        for (String step : path) {
            node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return node;
    }

    /** Sets a value, unless it is the same. */
    void set(String component, List<String> path, JsonNode value, Concept concept, String reason) {
        JsonNode before = node(path);
        if (isEqual(before, value)) {
            return;
        }
        check(path, document.set(path, value));
        boolean there = !before.isMissingNode() && !before.isNull();
        change(
                component,
                there ? Operation.REPLACE : Operation.ADD,
                path,
                there ? before : null,
                value,
                concept,
                reason);
    }

    void change(
            String component,
            Operation operation,
            List<String> path,
            @Nullable JsonNode from,
            @Nullable JsonNode to,
            Concept concept,
            String reason) {
        if (failed) {
            return;
        }
        changes.add(new FileChange(
                file.name(),
                component,
                new Change(
                        operation,
                        Pointer.ROOT.child(path.toArray(String[]::new)),
                        ChangeRecorder.shown(from, concept),
                        ChangeRecorder.shown(to, concept),
                        reason,
                        concept)));
    }

    private void check(List<String> path, boolean done) {
        if (!done && !failed) {
            failed = true;
            errors.add(new InputError(
                    file.at().child(path.toArray(String[]::new)),
                    InputError.Code.UNREADABLE_FORM,
                    String.join(".", path) + " is written in a way that a merge cannot change.",
                    "Write it without anchors, aliases and tags."));
        }
    }

    void append(List<String> path, JsonNode item) {
        check(path, document.append(path, item));
    }

    void replace(List<String> path, JsonNode value) {
        check(path, document.set(path, value));
    }

    void remove(List<String> path) {
        check(path, document.remove(path));
    }

    void rename(List<String> path, String name) {
        check(path, document.rename(path, name));
    }

    /** Every scalar of the values is a string. */
    static boolean isEqual(JsonNode before, JsonNode after) {
        if (after.isObject()) {
            return before.size() == after.size()
                    && after.properties().stream()
                            .allMatch(each -> isEqual(before.path(each.getKey()), each.getValue()));
        }
        return before.isMissingNode() == after.isMissingNode() && text(before).equals(text(after));
    }

    /** The items of a list are joined, as the charts join them. */
    static String text(JsonNode value) {
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(item.asText()));
            return String.join(",", items);
        }
        return value.isNull() ? "" : value.asText("");
    }

    static List<String> below(List<String> above, String... path) {
        return Stream.concat(above.stream(), Stream.of(path)).toList();
    }
}
