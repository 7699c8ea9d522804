package io.tykredis.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.imports.RedisPaths;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.input.FieldReader;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.Pointer;
import io.tykredis.input.StrictJson;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.SpecReader;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The reader of merge requests. It ignores errors in the file that do not concern Redis. */
public final class MergeRequestReader {

    private static final String BOTH = "Send {\"spec\": {…}, \"config\": {…}}";

    private final SpecReader reader;
    private final Components components;

    public MergeRequestReader(SpecReader reader, Components components) {
        this.reader = reader;
        this.components = components;
    }

    /**
     * Reads {@code {"spec": …, "config": …}}.
     *
     * @throws io.tykredis.input.InvalidInput with all errors
     */
    public MergeRequest read(byte[] body, ComponentTable table) {
        InputErrors syntax = InputErrors.ofEverything();
        InputErrors errors = new InputErrors();
        JsonNode read = StrictJson.read(body, syntax);
        FieldReader fields = FieldReader.of(read, Pointer.ROOT, errors);
        RedisSpec spec = fields == null ? null : spec(fields, errors);
        ObjectNode file = file(read.path(MergeRequest.CONFIG.name()), MergeRequest.CONFIG, errors);
        reportSyntax(syntax, file, MergeRequest.CONFIG, table, errors);
        errors.throwIfAny();
        return new MergeRequest(Objects.requireNonNull(spec), Objects.requireNonNull(file));
    }

    /**
     * Reads both from separate texts.
     *
     * @throws io.tykredis.input.InvalidInput with all errors of one of them
     */
    public MergeRequest read(byte[] spec, byte[] config, ComponentTable table) {
        RedisSpec desired = reader.read(spec);
        InputErrors syntax = InputErrors.ofEverything();
        InputErrors errors = new InputErrors();
        ObjectNode file = file(StrictJson.read(config, syntax), Pointer.ROOT, errors);
        reportSyntax(syntax, file, Pointer.ROOT, table, errors);
        errors.throwIfAny();
        return new MergeRequest(desired, Objects.requireNonNull(file));
    }

    private @Nullable RedisSpec spec(FieldReader fields, InputErrors errors) {
        fields.require(MergeRequest.SPEC.name(), BOTH + ".");
        fields.require(MergeRequest.CONFIG.name(), BOTH + ", the component's whole file.");
        JsonNode node = fields.any(MergeRequest.SPEC.name(), "an object");
        fields.any(MergeRequest.CONFIG.name(), "an object");
        fields.rejectOthers(Map.of());
        return node == null ? null : reader.read(node, MergeRequest.SPEC, errors);
    }

    /** The error for missing and null fields is already reported. */
    private static @Nullable ObjectNode file(JsonNode node, Pointer at, InputErrors errors) {
        return node.isMissingNode() || (node.isNull() && !at.equals(Pointer.ROOT))
                ? null
                : ComponentFile.content(node, at, errors);
    }

    private void reportSyntax(
            InputErrors syntax, @Nullable ObjectNode file, Pointer at, ComponentTable table, InputErrors errors) {
        RedisPaths redis = file == null || syntax.all().isEmpty()
                ? null
                : RedisPaths.of(components, new ComponentFile(table, file, at));
        for (InputError error : syntax.all()) {
            Pointer place = error.pointer();
            boolean inFile = at.covers(place) && !at.equals(place);
            if (redis == null || !inFile || redis.concern(place)) {
                errors.add(place, error.code(), error.detail(), error.fix());
            }
        }
    }
}
