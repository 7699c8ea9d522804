package io.tykredis.upgrade;

import static io.tykredis.input.InputError.Code.INVALID_VALUE;
import static io.tykredis.input.InputError.Code.MISSING_FIELD;
import static io.tykredis.input.InputError.Code.SUPERFLUOUS_FIELD;
import static io.tykredis.input.InputError.Code.UNKNOWN_COMPONENT;
import static io.tykredis.input.InputError.Code.WRONG_TYPE;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.catalog.TargetVersion;
import io.tykredis.catalog.Trait;
import io.tykredis.input.FieldReader;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.SpecReader;
import io.tykredis.model.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The strict reader of upgrade requests. */
public final class UpgradeRequestReader {

    /** The name of the Tyk release among the releases of components. */
    public static final String TYK = "tyk";

    private static final String SHAPE = "Send {\"spec\": {…}, \"from\": \"4.3.1\", \"to\": \"5.8.6\"}.";
    private static final String RELEASE =
            "Use a Tyk release number, for example 5.8.6, or releases by component: {\"tyk\": \"5.8.6\", \"pump\": \"1.12.2\"}.";

    private final SpecReader reader;
    private final Components components;

    public UpgradeRequestReader(SpecReader reader, Components components) {
        this.reader = reader;
        this.components = components;
    }

    /** Reads a spec and its releases from a request body. @throws io.tykredis.input.InvalidInput with all errors */
    public UpgradeRequest read(JsonNode body, InputErrors errors) {
        FieldReader fields = FieldReader.of(body, Pointer.ROOT, errors);
        UpgradeRequest request = null;
        if (fields != null) {
            fields.require(UpgradeRequest.SPEC.name(), SHAPE);
            JsonNode node = fields.any(UpgradeRequest.SPEC.name(), "an object");
            RedisSpec spec = node == null ? null : reader.read(node, UpgradeRequest.SPEC, errors);
            UpgradeRequest.Choices choices = choices(fields, errors);
            fields.rejectOthers(Map.of());
            request = spec == null ? null : new UpgradeRequest(spec, choices, false);
        }
        errors.throwIfAny();
        return complete(Objects.requireNonNull(request));
    }

    /** Reads the releases from an object that also has other fields. */
    public UpgradeRequest.Choices choices(FieldReader fields, InputErrors errors) {
        fields.require(UpgradeRequest.TO.name(), SHAPE);
        List<InputError> notes = new ArrayList<>();
        return new UpgradeRequest.Choices(
                choice(fields, UpgradeRequest.FROM, errors, notes),
                choice(fields, UpgradeRequest.TO, errors, notes),
                notes);
    }

    /** The releases, before or after, that are newer than the newest one of their component. */
    public Map<String, Version> unreleased(UpgradeRequest.Choices choices) {
        Map<String, Version> unreleased = new HashMap<>();
        for (ComponentTable table : components.all()) {
            Stream.of(choices.from(), choices.to())
                    .flatMap(choice -> choice.of(table).stream())
                    .max(Comparator.naturalOrder())
                    .filter(table.newest()::before)
                    .ifPresent(release -> unreleased.put(table.name(), release));
        }
        return unreleased;
    }

    /** Checks that the request names the releases before the upgrade, and returns it. */
    public UpgradeRequest complete(UpgradeRequest request) {
        if (request.from().equals(ReleaseChoice.NONE) && !namesReleases(request.spec())) {
            InputErrors errors = new InputErrors();
            errors.add(
                    Pointer.ROOT,
                    MISSING_FIELD,
                    "The field \"from\" is missing, and nothing else names a release.",
                    "Add \"from\", or \"tykVersion\" to the spec.");
            errors.throwIfAny();
        }
        return request;
    }

    private static boolean namesReleases(RedisSpec spec) {
        return spec.tykVersion() != null || spec.components().values().stream().anyMatch(own -> own.version() != null);
    }

    private ReleaseChoice choice(FieldReader parent, Pointer at, InputErrors errors, List<InputError> notes) {
        JsonNode node = parent.any(at.name(), "a release number or an object");
        if (node == null) {
            return ReleaseChoice.NONE;
        }
        if (node.isTextual()) {
            return new ReleaseChoice(release(node.textValue(), tyk(), at, errors, notes), Map.of());
        }
        if (!node.isObject()) {
            errors.add(at, WRONG_TYPE, "\"" + at.name() + "\" is neither a text nor an object.", RELEASE);
            return ReleaseChoice.NONE;
        }
        FieldReader fields = Objects.requireNonNull(FieldReader.of(node, at, errors));
        Version tyk = null;
        Map<String, Version> own = new HashMap<>();
        for (String name : fields.names()) {
            ComponentTable table =
                    name.equals(TYK) ? tyk() : components.find(name).orElse(null);
            String text = fields.text(name);
            if (table == null) {
                errors.add(fields.at(name), UNKNOWN_COMPONENT, "Unknown component.", components.instead(name));
            } else if (text != null) {
                Version release = release(text, table, fields.at(name), errors, notes);
                if (name.equals(TYK)) {
                    tyk = release;
                } else if (release != null && own.put(table.name(), release) != null) {
                    errors.add(
                            fields.at(name),
                            SUPERFLUOUS_FIELD,
                            "The release of \"" + table.name() + "\" is given twice, under different names.",
                            "Keep one of the two.");
                }
            }
        }
        if (!fields.names().iterator().hasNext()) {
            errors.add(at, MISSING_FIELD, "The object names no release.", RELEASE);
        }
        return new ReleaseChoice(tyk, own);
    }

    private ComponentTable tyk() {
        return components.all().stream()
                .filter(table -> table.quirks().has(Trait.TYK_RELEASES))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Version release(
            String text, ComponentTable table, Pointer at, InputErrors errors, List<InputError> notes) {
        Version release = Version.parse(text).orElse(null);
        if (release == null) {
            errors.add(at, INVALID_VALUE, "Invalid release number.", RELEASE);
            return null;
        }
        if (TargetVersion.find(table, text).isEmpty()) {
            errors.add(
                    at,
                    INVALID_VALUE,
                    "The release is older than the oldest known release, " + table.oldest() + ".",
                    TargetVersion.instead(table));
            return null;
        }
        Version facts = table.history().at(TargetVersion.known(table, release));
        if (!facts.equals(release)) {
            notes.add(new InputError(
                    at,
                    INVALID_VALUE,
                    "The " + table.title() + " " + release + " is not a known release. The facts of " + facts
                            + " are assumed.",
                    "Check the number. If the release exists, read its release notes about Redis."));
        }
        return release;
    }
}
