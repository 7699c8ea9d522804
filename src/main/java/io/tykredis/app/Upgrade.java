package io.tykredis.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Components;
import io.tykredis.imports.ImportResult;
import io.tykredis.imports.ImportedPlane;
import io.tykredis.imports.Importer;
import io.tykredis.imports.form.SentFile;
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
import io.tykredis.model.ComponentSpec;
import io.tykredis.model.RedisSpec;
import io.tykredis.report.MaskedText;
import io.tykredis.upgrade.ReleaseChoice;
import io.tykredis.upgrade.UpgradeRequest;
import io.tykredis.upgrade.UpgradeRequestReader;
import io.tykredis.upgrade.Upgrades;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The use case that reports what an upgrade changes, for a spec or for the files of a deployment; unreadable input is
 * an {@link InvalidInput}.
 */
@Singleton
public final class Upgrade {

    private static final String INSTEAD = "Send either \"spec\" or \"files\".";

    private final UpgradeRequestReader reader;
    private final Upgrades upgrades;
    private final ImportRequestReader importReader;
    private final Importer importer;
    private final MergeRounds rounds;
    private final Components components;

    Upgrade(
            UpgradeRequestReader reader,
            Upgrades upgrades,
            ImportRequestReader importReader,
            Importer importer,
            MergeRounds rounds,
            Components components) {
        this.reader = reader;
        this.upgrades = upgrades;
        this.importReader = importReader;
        this.importer = importer;
        this.rounds = rounds;
        this.components = components;
    }

    /** Compares the releases in the body of a request. */
    public UpgradeResult request(byte[] body) {
        InputErrors errors = new InputErrors();
        JsonNode node = StrictJson.read(body, errors);
        return node.has(ImportRequestReader.FILES) ? files(node, errors) : spec(node, errors);
    }

    /** Compares releases for a spec in its own text, with {@code from} and {@code to} as in a request. */
    public UpgradeResult spec(byte[] spec, ObjectNode releases) {
        InputErrors errors = new InputErrors();
        ObjectNode body = releases.deepCopy();
        body.set(UpgradeRequest.SPEC.name(), StrictJson.read(spec, errors));
        return spec(body, errors);
    }

    /** Compares releases for the files of a deployment, with {@code from} and {@code to} as in a request. */
    public UpgradeResult files(List<SentFile> files, ObjectNode releases) {
        InputErrors errors = new InputErrors();
        FieldReader fields = Objects.requireNonNull(FieldReader.of(releases, Pointer.ROOT, errors));
        UpgradeRequest.Choices choices = reader.choices(fields, errors);
        errors.throwIfAny();
        return files(files, choices);
    }

    /** The same result with every possible secret masked, in the files too. */
    public UpgradeResult redacted(UpgradeResult result) {
        return result.redacted(text -> MaskedText.of(text, components));
    }

    private UpgradeResult spec(JsonNode body, InputErrors errors) {
        UpgradeRequest request = reader.read(body, errors);
        List<PlaneUpgrade> planes = List.of(new PlaneUpgrade(null, upgrades.compare(request)));
        return new UpgradeResult(planes, List.of(), notes(request.choices(), planes));
    }

    private UpgradeResult files(JsonNode body, InputErrors errors) {
        FieldReader fields = Objects.requireNonNull(FieldReader.of(body, Pointer.ROOT, errors));
        List<SentFile> files = importReader.sentFiles(fields, errors);
        UpgradeRequest.Choices choices = reader.choices(fields, errors);
        fields.rejectOthers(Map.of(UpgradeRequest.SPEC.name(), INSTEAD));
        errors.throwIfAny();
        return files(files, choices);
    }

    private UpgradeResult files(List<SentFile> files, UpgradeRequest.Choices choices) {
        ImportRequest read = importReader.files(files);
        // Read for any release: a key may begin to be read by the upgrade, which may also leave a defect behind.
        NamedReleases unreleased = new NamedReleases(
                null, reader.unreleased(at(choices, read.sources().instances())));
        ImportResult imported = importer.all(read.with(unreleased));
        imported.require(false);
        List<PlaneUpgrade> planes = imported.planes().stream()
                .map(plane -> new PlaneUpgrade(plane, upgrades.compare(request(plane, choices, read))))
                .toList();
        UpgradedFiles upgraded = new UpgradedFiles(importReader, importer, upgrades, rounds, unreleased, planes);
        return upgraded.result(read, notes(choices, planes));
    }

    private UpgradeRequest request(ImportedPlane plane, UpgradeRequest.Choices choices, ImportRequest read) {
        List<ComponentInstance> instances =
                read.sources().instances().stream().filter(plane::contains).toList();
        Map<String, ComponentSpec> components = new LinkedHashMap<>(plane.spec().components());
        components.replaceAll((name, own) -> new ComponentSpec(null, own.pool(), own.timeoutSeconds()));
        return reader.complete(new UpgradeRequest(
                new RedisSpec(plane.spec().main(), plane.spec().stores(), null, components),
                at(choices, instances),
                plane.isDataPlane()));
    }

    /** With one for each component whose release is named in vain. */
    private List<InputError> notes(UpgradeRequest.Choices choices, List<PlaneUpgrade> planes) {
        Stream<InputError> absent = choices.to().components().keySet().stream()
                .sorted()
                .filter(name -> planes.stream().noneMatch(each -> each.report().has(name)))
                .map(name -> new InputError(
                        UpgradeRequest.TO.child(name),
                        InputError.Code.SUPERFLUOUS_FIELD,
                        "The upgrade has no \"" + name + "\", so its release does not count.",
                        "Add its settings, or remove \"" + name + "\" from \"to\"."));
        return Stream.concat(choices.notes().stream(), absent).toList();
    }

    /** The choice with the releases that images show, where it has none before the upgrade. */
    private static UpgradeRequest.Choices at(UpgradeRequest.Choices choices, List<ComponentInstance> instances) {
        ReleaseChoice from = choices.from();
        for (ComponentInstance instance : instances) {
            if (instance.release() != null) {
                from = from.orImage(instance.table(), instance.release().version());
            }
        }
        return choices.from(from);
    }
}
