package io.tykredis.merge;

import io.tykredis.catalog.Components;
import io.tykredis.edit.EditableText;
import io.tykredis.edit.JsonText;
import io.tykredis.edit.Replacement;
import io.tykredis.imports.VariableSpots;
import io.tykredis.imports.form.HelmValuesForm;
import io.tykredis.imports.form.SentFile;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.ComponentInstance;
import io.tykredis.imports.source.ImportRequest;
import io.tykredis.imports.source.SentText;
import io.tykredis.imports.unread.UnreadName;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.Pointer;
import io.tykredis.translate.Translation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The merge of translations into the files of a deployment. */
public final class FileMerger {

    private static final String COMMA = ", ";
    private static final Pattern LINE_END = Pattern.compile("\\A\\r?\\n");

    private final ImportRequest request;
    private final Components components;
    private final Map<SentFile, HelmValuesMerge> charts = new LinkedHashMap<>();
    private final Map<SentFile, List<Replacement>> edits = new HashMap<>();
    private final List<FileChange> changes = new ArrayList<>();
    private final Set<Pointer> merged = new HashSet<>();
    private final VariableSpots spots;
    private final InputErrors errors = new InputErrors();
    private final Map<SentFile, Map<Integer, Set<String>>> inserted = new HashMap<>();

    public FileMerger(ImportRequest request, Components components) {
        this.request = request;
        this.components = components;
        this.spots = new VariableSpots(request);
    }

    /**
     * Merges one component.
     *
     * @param reading of its file and its variables
     * @param scope the settings to change
     */
    public void merge(ComponentInstance instance, Translation translation, ComponentReading reading, MergeScope scope) {
        // A chart names the variables of its values itself.
        Optional<HelmValuesMerge> chart = scope.whole() ? chart(instance) : Optional.empty();
        if (chart.isPresent()) {
            chart.get().add(translation, reading);
            return;
        }
        ComponentFile file = instance.file();
        if (file != null && reading.fileRead() && merged.add(file.at())) {
            file(translation, reading, file, scope);
        }
        VariableEditor editor = new VariableEditor(
                instance,
                reading.unread().stream().map(UnreadName::at).collect(Collectors.toSet()),
                spots,
                new Collector(translation),
                errors);
        new VariableMerge(instance, translation, reading, scope, editor).merge();
    }

    /** The values of a chart from which the component's variables are. */
    private Optional<HelmValuesMerge> chart(ComponentInstance instance) {
        return request.sources().files().stream()
                .filter(file -> instance.variables().stream()
                        .anyMatch(variable -> file.at().covers(variable.at())))
                .filter(file -> request.sources().sources().stream()
                        .anyMatch(source -> source.form().equals(HelmValuesForm.SLUG)
                                && Objects.equals(source.name(), file.name())))
                .findFirst()
                .map(file -> charts.computeIfAbsent(file, any -> new HelmValuesMerge(file, components, errors)));
    }

    /** Whether the component's variables refer to each secret to which the spec refers. */
    public static boolean refers(Translation translation, ComponentReading reading) {
        List<FoundKey> found =
                reading.blocks().stream().flatMap(block -> block.all().stream()).toList();
        return translation.settings().stream()
                .filter(setting -> setting.reference().isPresent())
                .allMatch(setting -> found.stream()
                        .anyMatch(each -> each.key().equals(setting.key()) && VariableMerge.isSame(each, setting)));
    }

    private void file(Translation translation, ComponentReading reading, ComponentFile file, MergeScope scope) {
        SentText own = Objects.requireNonNull(file.text());
        SentFile sent = request.sources().files().stream()
                .filter(each -> each.at().covers(file.at()))
                .findFirst()
                .orElseThrow();
        MergeResult result = Merger.merge(
                translation,
                file.content(),
                reading.unread().stream()
                        .filter(unread -> file.at().covers(unread.at()) && isMember(unread.at()))
                        .map(unread -> unread.at(unread.at().relativeTo(file.at())))
                        .toList(),
                scope);
        if (result.changes().isEmpty()) {
            return;
        }
        String text = new EditableText(own.content()).text();
        JsonText.Value root = file.parts().orElseThrow();
        if (root.members().stream().anyMatch(member -> member.span().start() < 0)) {
            errors.add(new InputError(
                    sent.at(),
                    InputError.Code.UNREADABLE_FORM,
                    "The text is only the content of a block. The merge also changes settings outside it.",
                    "Send the whole file."));
            return;
        }
        Optional<List<Replacement>> replacements = own.inFile(JsonFileEdits.of(text, root, result));
        if (replacements.isEmpty()) {
            errors.add(embedded(file));
            return;
        }
        add(sent, replacements.get());
        result.changes()
                .forEach(change -> changes.add(new FileChange(
                        sent.name(),
                        translation.table().name(),
                        change.under(file.at().relativeTo(sent.at())))));
    }

    private boolean isMember(Pointer at) {
        return request.allVariables().stream()
                .noneMatch(variable -> variable.at().covers(at));
    }

    private static InputError embedded(ComponentFile file) {
        return new InputError(
                file.at(),
                InputError.Code.UNREADABLE_FORM,
                file.table().file() + " is inside another file, in a form that a merge cannot change.",
                "Write it there as a block with \"|\", without an anchor, or send it as a file of its own.");
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

    /** Behind what is removed; a comma or line end that separated it from that goes to the other side, or away. */
    private static Replacement insertion(int offset, String more, List<Replacement> made, String text) {
        for (Replacement edit : made) {
            boolean removal = edit.text().isEmpty() && more.startsWith(COMMA);
            String others = more.substring(Math.min(more.length(), COMMA.length()));
            if (removal && edit.start() < offset && offset < edit.end()) {
                return new Replacement(edit.end(), edit.end(), others + COMMA);
            } else if (removal && edit.end() == offset && isFirst(text, edit.start())) {
                return new Replacement(offset, offset, others);
            } else if (edit.text().isEmpty() && edit.end() == offset && isStartOfLine(text, edit.start())) {
                return new Replacement(offset, offset, LINE_END.matcher(more).replaceFirst(""));
            }
        }
        return new Replacement(offset, offset, more);
    }

    private static boolean isStartOfLine(String text, int offset) {
        return offset == 0 || text.charAt(offset - 1) == '\n';
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

    /** The settings in places that cannot be changed. */
    public List<InputError> unchangeable() {
        return errors.all();
    }

    /** All files, changed or not. */
    public List<SentFile> files() {
        Map<SentFile, String> values = new HashMap<>();
        charts.forEach((file, chart) -> {
            values.put(file, chart.merged());
            changes.addAll(chart.changes());
        });
        return request.sources().files().stream()
                .map(file -> file.with(
                        values.containsKey(file) ? values.get(file) : new EditableText(file.content()).with(all(file))))
                .toList();
    }

    public List<FileChange> changes() {
        return changes;
    }
}
