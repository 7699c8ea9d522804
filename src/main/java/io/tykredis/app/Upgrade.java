package io.tykredis.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.imports.ImportResult;
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
import io.tykredis.merge.MergedFile;
import io.tykredis.model.RedisSpec;
import io.tykredis.upgrade.ReleaseChoice;
import io.tykredis.upgrade.UpgradeRequest;
import io.tykredis.upgrade.UpgradeRequestReader;
import io.tykredis.upgrade.Upgrades;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
    private final MergeFiles merges;

    Upgrade(
            UpgradeRequestReader reader,
            Upgrades upgrades,
            ImportRequestReader importReader,
            Importer importer,
            MergeFiles merges) {
        this.reader = reader;
        this.upgrades = upgrades;
        this.importReader = importReader;
        this.importer = importer;
        this.merges = merges;
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

    private UpgradeResult spec(JsonNode body, InputErrors errors) {
        return new UpgradeResult(upgrades.compare(reader.read(body, errors)), null, List.of());
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
        ImportResult imported = importer.all(new ImportRequest(
                read.files(), read.variables(), read.repeated(), read.sources().withoutReleases(), NamedReleases.NONE));
        RedisSpec spec = imported.require(false);
        if (imported.planes().size() > 1) {
            throw severalPlanes();
        }
        ReleaseChoice from = choices.from();
        for (ComponentInstance instance : read.sources().instances()) {
            if (instance.release() != null) {
                from = from.orImage(instance.table(), instance.release().version());
            }
        }
        UpgradeRequest request =
                reader.complete(new UpgradeRequest(spec, new UpgradeRequest.Choices(from, choices.to())));
        return new UpgradeResult(
                upgrades.compare(request), upgrades.before(request), merged(upgrades.after(request), files));
    }

    /** The merged files; none if the spec would not work after the upgrade, which its diagnostics report. */
    private List<MergedFile> merged(RedisSpec after, List<SentFile> files) {
        try {
            return merges.merge(after, files, false).files();
        } catch (RejectedInput e) {
            return List.of();
        }
    }

    private static InvalidInput severalPlanes() {
        return new InvalidInput(
                InvalidInput.Kind.WRONG,
                List.of(new InputError(
                        Pointer.of(ImportRequestReader.FILES),
                        InputError.Code.INVALID_VALUE,
                        "The files belong to more than one plane, with a Redis for each.",
                        "Send the files of one plane at a time.")));
    }
}
