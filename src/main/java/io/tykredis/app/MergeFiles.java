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
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.TargetFormat;
import io.tykredis.merge.MergeRequest;
import io.tykredis.merge.MergeScope;
import io.tykredis.merge.MergedFiles;
import io.tykredis.model.ComponentSpec;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.SpecReader;
import io.tykredis.model.Version;
import io.tykredis.translate.Translation;
import io.tykredis.translate.Translator;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The use case that changes only the Redis settings in the files of a deployment. */
@Singleton
public final class MergeFiles {

    private static final String FORM = "Send {\"spec\": {…}, \"files\": [{\"name\": …, \"content\": …}]}.";

    private final SpecReader specs;
    private final ImportRequestReader reader;
    private final Importer importer;
    private final Translator translator;
    private final Linter linter;
    private final Components components;
    private final MergeRounds rounds;

    MergeFiles(
            SpecReader specs,
            ImportRequestReader reader,
            Importer importer,
            Translator translator,
            Linter linter,
            Components components,
            MergeRounds rounds) {
        this.specs = specs;
        this.reader = reader;
        this.importer = importer;
        this.translator = translator;
        this.linter = linter;
        this.components = components;
        this.rounds = rounds;
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
        return merge(new SpecInput(specs, reader).read(spec), files, strict);
    }

    private MergedFiles merge(RedisSpec spec, List<SentFile> files, boolean strict) {
        ImportRequest request = reader.files(files).of(releases(spec));
        List<DeployedComponent> deployed = deployed(spec, request);
        if (deployed.isEmpty()) {
            throw nothing();
        }
        List<Diagnostic> ofSpec = found(spec, deployed, rule -> !rule.describesTranslation());
        new Diagnostics(ofSpec).require(strict);
        MergeRounds.Result result = rounds.merge(request, current -> deployed(spec, current));
        if (!result.unchangeable().isEmpty()) {
            throw new InvalidInput(InvalidInput.Kind.WRONG, result.unchangeable());
        }
        // What is left out is known only now: a merge can write references.
        List<Diagnostic> ofOutput = found(spec, deployed(spec, result.request()), SpecRule::describesTranslation);
        new Diagnostics(ofOutput).require(strict);
        List<Diagnostic> reported =
                Stream.concat(ofSpec.stream(), ofOutput.stream()).toList();
        return new MergedFiles(
                result.since(request.sources().files()),
                result.changes(),
                Stream.concat(reported.stream(), left(result.request(), reported))
                        .sorted()
                        .toList());
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

    private List<DeployedComponent> deployed(RedisSpec spec, ImportRequest request) {
        return components.all().stream()
                .flatMap(table -> request.instances(table).stream())
                .flatMap(instance -> deployed(spec, instance, request.target(instance)))
                .toList();
    }

    private Stream<DeployedComponent> deployed(RedisSpec spec, ComponentInstance instance, NamedReleases found) {
        ComponentReading reading = importer.read(instance, found);
        if (instance.file() == null && reading.isEmpty()) {
            return Stream.empty();
        }
        RedisSpec targeted = targeted(spec, instance.table(), found);
        return Stream.of(new DeployedComponent(
                instance, reading, translator.translate(targeted, instance.table()), MergeScope.WHOLE));
    }

    /** What some rules find in the spec, for the files as output. */
    private List<Diagnostic> found(RedisSpec spec, List<DeployedComponent> deployed, Predicate<SpecRule> asked) {
        Map<String, Translation> translations = new LinkedHashMap<>();
        deployed.forEach(
                each -> translations.putIfAbsent(each.instance().table().name(), each.translation()));
        TargetFormat output = TargetFormat.existing(
                table -> deployed.stream().anyMatch(each -> each.isOf(table) && each.hasFile()),
                table -> deployed.stream().anyMatch(each -> each.isOf(table) && each.refersToSecrets()));
        return linter
                .lint(
                        new LintContext(spec, List.copyOf(translations.values()), output),
                        rule -> asked.test(rule)
                                && deployed.stream()
                                        .allMatch(each -> each.reading().leavesOpen(rule)))
                .stream()
                .map(found -> found.at(found.pointer().under(MergeRequest.SPEC)))
                .toList();
    }

    /** The remaining findings about the files, without those of the spec, which are reported already. */
    private Stream<Diagnostic> left(ImportRequest merged, List<Diagnostic> reported) {
        Set<String> codes = reported.stream().map(found -> found.code().slug()).collect(Collectors.toSet());
        return importer.all(merged).diagnostics().stream()
                .filter(found -> !codes.contains(found.code().slug()));
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
