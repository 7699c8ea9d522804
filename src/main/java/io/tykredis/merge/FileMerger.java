package io.tykredis.merge;

import io.tykredis.edit.EditableText;
import io.tykredis.edit.Replacement;
import io.tykredis.imports.VariableSpots;
import io.tykredis.imports.form.SentFile;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.ComponentInstance;
import io.tykredis.imports.source.ImportRequest;
import io.tykredis.imports.unread.UnreadName;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.translate.Translation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The merge of translations into the files of a deployment. */
public final class FileMerger {

    private static final String COMMA = ", ";

    private final ImportRequest request;
    private final Map<SentFile, List<Replacement>> edits = new HashMap<>();
    private final List<FileChange> changes = new ArrayList<>();
    private final Set<Pointer> merged = new HashSet<>();
    private final VariableSpots spots;
    private final InputErrors errors = new InputErrors();
    private final Map<SentFile, Map<Integer, Set<String>>> inserted = new HashMap<>();

    public FileMerger(ImportRequest request) {
        this.request = request;
        this.spots = new VariableSpots(request);
    }

    /**
     * Merges one component.
     *
     * @param reading of its file and its variables
     */
    public void merge(ComponentInstance instance, Translation translation, ComponentReading reading) {
        ComponentFile file = instance.file();
        if (file != null && reading.fileRead() && merged.add(file.at())) {
            file(translation, reading, file);
        }
        VariableEditor editor = new VariableEditor(
                instance,
                reading.unread().stream().map(UnreadName::at).collect(Collectors.toSet()),
                spots,
                new Collector(translation),
                errors);
        new VariableMerge(instance, translation, reading, editor).merge();
    }

    private void file(Translation translation, ComponentReading reading, ComponentFile file) {
        SentFile sent = request.sources().files().stream()
                .filter(each -> each.at().covers(file.at()))
                .findFirst()
                .orElseThrow();
        MergeResult result = Merger.merge(
                translation,
                file.content(),
                reading.unread().stream()
                        .filter(unread -> file.at().covers(unread.at()) && isMember(unread.at()))
                        .map(unread -> unread.at(file.relative(unread.at())))
                        .toList());
        String text = new EditableText(file.text().content()).text();
        add(
                sent,
                file.inInput(JsonFileEdits.of(text, file.parts().orElseThrow(), result))
                        .orElseThrow(() -> encoded(file)));
        result.changes()
                .forEach(change -> changes.add(
                        new FileChange(sent.name(), translation.table().name(), change)));
    }

    private boolean isMember(Pointer at) {
        return request.allVariables().stream()
                .noneMatch(variable -> variable.at().covers(at));
    }

    private static InvalidInput encoded(ComponentFile file) {
        return new InvalidInput(
                InvalidInput.Kind.WRONG,
                List.of(new InputError(
                        file.at(),
                        InputError.Code.UNREADABLE_FORM,
                        file.table().file() + " is inside another file in a form that a merge does not change.",
                        "Send " + file.table().file() + " as a file of its own, or write it as a block (|).")));
    }

    private void add(SentFile file, List<Replacement> some) {
        edits.computeIfAbsent(file, any -> new ArrayList<>()).addAll(some);
    }

    /** The desired variables of one component. Several services may share them. */
    private final class Collector implements VariableEditor.Edits {

        private final Translation translation;

        Collector(Translation translation) {
            this.translation = translation;
        }

        @Override
        public void edit(SentFile file, Replacement replacement) {
            List<Replacement> made = edits.computeIfAbsent(file, any -> new ArrayList<>());
            if (made.stream().noneMatch(replacement::clashesWith)) {
                made.add(replacement);
            }
        }

        @Override
        public void insert(SentFile file, Replacement insertion) {
            inserted.computeIfAbsent(file, any -> new TreeMap<>())
                    .computeIfAbsent(insertion.start(), any -> new LinkedHashSet<>())
                    .add(insertion.text());
        }

        @Override
        public void change(SentFile file, Change change) {
            FileChange made = new FileChange(file.name(), translation.table().name(), change);
            if (!changes.contains(made)) {
                changes.add(made);
            }
        }
    }

    /** Behind what is removed; a comma that separated it from that goes to the other side, or away. */
    private static Replacement insertion(int offset, String more, List<Replacement> made, String text) {
        for (Replacement edit : made) {
            boolean removal = edit.text().isEmpty() && more.startsWith(COMMA);
            String others = more.substring(Math.min(more.length(), COMMA.length()));
            if (removal && edit.start() < offset && offset < edit.end()) {
                return new Replacement(edit.end(), edit.end(), others + COMMA);
            } else if (removal && edit.end() == offset && isFirst(text, edit.start())) {
                return new Replacement(offset, offset, others);
            }
        }
        return new Replacement(offset, offset, more);
    }

    private static boolean isFirst(String text, int offset) {
        String before = text.substring(0, offset).stripTrailing();
        return before.endsWith("[") || before.endsWith("{");
    }

    private List<Replacement> all(SentFile file) {
        List<Replacement> made = edits.getOrDefault(file, List.of());
        List<Replacement> all = new ArrayList<>(made);
        String text = new EditableText(file.content()).text();
        inserted.getOrDefault(file, Map.of())
                .forEach((offset, texts) -> all.add(insertion(offset, String.join("", texts), made, text)));
        return all;
    }

    /**
     * All files, changed or not.
     *
     * @throws InvalidInput if a setting is in a place that cannot be changed
     */
    public List<SentFile> files() {
        errors.throwIfAny();
        return request.sources().files().stream()
                .map(file -> file.with(new EditableText(file.content()).with(all(file))))
                .toList();
    }

    public List<FileChange> changes() {
        return changes;
    }
}
