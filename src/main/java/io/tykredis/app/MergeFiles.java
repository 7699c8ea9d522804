package io.tykredis.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.catalog.TargetVersion;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Diagnostics;
import io.tykredis.imports.Importer;
import io.tykredis.imports.form.SentFile;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.imports.source.ComponentInstance;
import io.tykredis.imports.source.ImportRequest;
import io.tykredis.imports.source.ImportRequestReader;
import io.tykredis.imports.source.NamedReleases;
import io.tykredis.input.FieldReader;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.input.StrictJson;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.Linter;
import io.tykredis.lint.TargetFormat;
import io.tykredis.merge.FileChange;
import io.tykredis.merge.FileMerger;
import io.tykredis.merge.MergeRequest;
import io.tykredis.merge.MergeScope;
import io.tykredis.merge.MergedFile;
import io.tykredis.merge.MergedFiles;
import io.tykredis.model.ComponentSpec;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.SpecReader;
import io.tykredis.model.Version;
import io.tykredis.translate.Translation;
import io.tykredis.translate.Translator;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The use case that changes only the Redis settings in the files of a deployment. */
@Singleton
public final class MergeFiles {

    private static final String FORM = "Send {\"spec\": {…}, \"files\": [{\"name\": …, \"content\": …}]}.";

    private static final int MOST_ROUNDS = 16;

    /** Found for a component's file, which cannot contain a reference; variables can. */
    private static final String SECRET_OUTSIDE_FILE = "secret-outside-file";

    private final SpecReader specs;
    private final ImportRequestReader reader;
    private final Importer importer;
    private final Translator translator;
    private final Linter linter;
    private final Components components;

    MergeFiles(
            SpecReader specs,
            ImportRequestReader reader,
            Importer importer,
            Translator translator,
            Linter linter,
            Components components) {
        this.specs = specs;
        this.reader = reader;
        this.importer = importer;
        this.translator = translator;
        this.linter = linter;
        this.components = components;
    }

    /** Merges the spec of {@code {"spec": …, "files": …}} into its files. */
    public MergedFiles merge(byte[] body, boolean strict) {
        InputErrors errors = new InputErrors();
        FieldReader fields = FieldReader.of(StrictJson.read(body, errors), Pointer.ROOT, errors);
        RedisSpec spec = null;
        List<SentFile> files = List.of();
        if (fields != null) {
            fields.require(MergeRequest.SPEC.name(), FORM);
            fields.require(ImportRequestReader.FILES, FORM);
            JsonNode node = fields.any(MergeRequest.SPEC.name(), "an object");
            spec = node == null ? null : specs.read(node, MergeRequest.SPEC, errors);
            files = reader.sentFiles(fields, errors);
            repeated(files).forEach(errors::add);
            fields.rejectOthers(Map.of());
        }
        errors.throwIfAny();
        return merge(Objects.requireNonNull(spec), files, strict);
    }

    /** The files with the name of an earlier one. The answer identifies files by their names. */
    private static Stream<InputError> repeated(List<SentFile> files) {
        Set<String> names = new HashSet<>();
        return files.stream()
                .filter(file -> !names.add(String.valueOf(file.name())))
                .map(file -> new InputError(
                        file.at().child("name"),
                        InputError.Code.INVALID_VALUE,
                        "Another file has the same name.",
                        "Send each file once, under its own name."));
    }

    /**
     * Merges a spec in its own text.
     *
     * @throws InvalidInput if the spec or a file cannot be read
     */
    public MergedFiles merge(byte[] spec, List<SentFile> files, boolean strict) {
        return merge(specs.read(spec), files, strict);
    }

    MergedFiles merge(RedisSpec spec, List<SentFile> files, boolean strict) {
        ImportRequest request = reader.files(files).of(releases(spec));
        List<Deployed> deployed = deployed(spec, request);
        if (deployed.isEmpty()) {
            throw nothing();
        }
        List<Diagnostic> ofSpec = ofSpec(spec, deployed);
        new Diagnostics(ofSpec).require(strict);
        Edited edited = edit(request, current -> deployed(spec, current));
        if (!edited.unchangeable().isEmpty()) {
            throw new InvalidInput(InvalidInput.Kind.WRONG, edited.unchangeable());
        }
        Set<String> referring = deployed(spec, edited.request()).stream()
                .filter(each -> FileMerger.refers(each.translation(), each.reading()))
                .map(each -> each.translation().table().name())
                .collect(Collectors.toSet());
        Stream<Diagnostic> open = ofSpec.stream()
                .filter(found -> !found.code().slug().equals(SECRET_OUTSIDE_FILE)
                        || !referring.contains(String.valueOf(found.component())));
        return new MergedFiles(
                edited.since(request.sources().files()),
                edited.changes(),
                Stream.concat(open, left(edited.request(), ofSpec)).sorted().toList());
    }

    /**
     * Files after a merge.
     *
     * @param files all files, changed or not
     * @param unchangeable the settings in places that a merge cannot change
     * @param request the files, read again
     */
    record Edited(
            List<SentFile> files, List<FileChange> changes, List<InputError> unchangeable, ImportRequest request) {

        /** The files with their texts before. */
        List<MergedFile> since(List<SentFile> before) {
            List<MergedFile> merged = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                merged.add(new MergedFile(
                        before.get(i).name(),
                        before.get(i).content(),
                        files.get(i).content()));
            }
            return merged;
        }
    }

    /** Merges the desired settings of components into files, until nothing changes. */
    Edited edit(ImportRequest request, Function<ImportRequest, List<Deployed>> deployed) {
        List<FileChange> changes = new ArrayList<>();
        ImportRequest current = request;
        for (int round = 0; ; round++) {
            FileMerger merger = new FileMerger(current, components);
            deployed.apply(current).forEach(each -> each.into(merger));
            List<SentFile> merged = merger.files();
            changes.addAll(merger.changes());
            if (merger.changes().isEmpty() || round == MOST_ROUNDS) {
                List<InputError> unchangeable = new ArrayList<>(merger.unchangeable());
                merger.changes().stream().limit(1).map(MergeFiles::unreadable).forEach(unchangeable::add);
                return new Edited(merged, changes, unchangeable, current);
            }
            // A removed setting may have overridden another one.
            current = reader.again(request, merged);
        }
    }

    private NamedReleases releases(RedisSpec spec) {
        Map<String, Version> named = new HashMap<>();
        for (ComponentTable table : components.all()) {
            Version own = table.in(spec).spec().version();
            if (own != null) {
                named.put(table.name(), own);
            }
        }
        return new NamedReleases(spec.tykVersion(), named);
    }

    /** A component with its current settings, its desired ones, and those of them to change. */
    record Deployed(ComponentInstance instance, ComponentReading reading, Translation translation, MergeScope scope) {

        private void into(FileMerger merger) {
            merger.merge(instance, translation, reading, scope);
        }
    }

    private List<Deployed> deployed(RedisSpec spec, ImportRequest request) {
        return components.all().stream()
                .flatMap(table -> request.instances(table).stream())
                .flatMap(instance -> deployed(spec, instance, request.target(instance)))
                .toList();
    }

    private Stream<Deployed> deployed(RedisSpec spec, ComponentInstance instance, NamedReleases found) {
        ComponentReading reading = importer.read(instance, found);
        if (instance.file() == null && reading.isEmpty()) {
            return Stream.empty();
        }
        RedisSpec targeted = targeted(spec, instance.table(), found);
        return Stream.of(
                new Deployed(instance, reading, translator.translate(targeted, instance.table()), MergeScope.WHOLE));
    }

    private List<Diagnostic> ofSpec(RedisSpec spec, List<Deployed> deployed) {
        Map<String, Translation> translations = new LinkedHashMap<>();
        deployed.forEach(
                each -> translations.putIfAbsent(each.instance().table().name(), each.translation()));
        TargetFormat output = TargetFormat.existing(table -> deployed.stream()
                .map(Deployed::instance)
                .anyMatch(
                        instance -> instance.file() != null && instance.table().equals(table)));
        return linter
                .lint(new LintContext(spec, List.copyOf(translations.values()), output), rule -> deployed.stream()
                        .allMatch(each -> each.reading().leavesOpen(rule)))
                .stream()
                .map(found -> found.at(found.pointer().under(MergeRequest.SPEC)))
                .toList();
    }

    /** The remaining findings about the files, without those of the spec, which are reported already. */
    private Stream<Diagnostic> left(ImportRequest merged, List<Diagnostic> ofSpec) {
        Set<String> reported = ofSpec.stream().map(found -> found.code().slug()).collect(Collectors.toSet());
        if (reported.contains("older-spelling")) {
            reported.add("deprecated-key");
        }
        return importer.all(merged).diagnostics().stream()
                .filter(found -> !reported.contains(found.code().slug()));
    }

    /** The spec with the release of a component that only the files contain. */
    private static RedisSpec targeted(RedisSpec spec, ComponentTable table, NamedReleases found) {
        Version version = found.components().get(table.name());
        if (version == null || TargetVersion.of(table, spec).asked() != null) {
            return spec;
        }
        Map<String, ComponentSpec> all = new LinkedHashMap<>(spec.components());
        ComponentSpec own = table.in(spec).spec();
        String name = all.keySet().stream()
                .filter(table.names()::contains)
                .findFirst()
                .orElse(table.name());
        all.put(name, new ComponentSpec(version, own.pool(), own.timeoutSeconds()));
        return new RedisSpec(spec.main(), spec.stores(), spec.tykVersion(), all);
    }

    /** A value that is written, but read as another one. */
    private static InputError unreadable(FileChange change) {
        return new InputError(
                Pointer.of(ImportRequestReader.FILES),
                InputError.Code.UNREADABLE_FORM,
                change.change().path().name() + " in " + change.file() + " cannot have this value.",
                "Set it in an env file, in Compose's environment or in the container's env.");
    }

    private static InvalidInput nothing() {
        return new InvalidInput(
                InvalidInput.Kind.WRONG,
                List.of(new InputError(
                        Pointer.of(ImportRequestReader.FILES),
                        InputError.Code.INVALID_VALUE,
                        "The files contain no Redis settings of any component.",
                        "Send a component's file, or a file that sets its variables.")));
    }
}
