package io.tykredis.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.imports.RedisPaths;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.ComponentFileText;
import io.tykredis.imports.source.SentText;
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
        JsonNode config = read.path(MergeRequest.CONFIG.name());
        ComponentFile written = config.isTextual() ? written(config.textValue(), table, syntax, errors) : null;
        ObjectNode file = config.isTextual()
                ? written == null ? null : written.content()
                : file(config, MergeRequest.CONFIG, errors);
        reportSyntax(syntax, file, MergeRequest.CONFIG, table, errors);
        errors.throwIfAny();
        return new MergeRequest(Objects.requireNonNull(spec), Objects.requireNonNull(file), written);
    }

    private static @Nullable ComponentFile written(
            String text, ComponentTable table, InputErrors syntax, InputErrors errors) {
        return ComponentFileText.read(text, table, MergeRequest.CONFIG, syntax, errors)
                .map(file -> file.of(new SentText(null, text, null)))
                .orElse(null);
    }

    private @Nullable RedisSpec spec(FieldReader fields, InputErrors errors) {
        fields.require(MergeRequest.SPEC.name(), BOTH + ".");
        fields.require(MergeRequest.CONFIG.name(), BOTH + ", the component's whole file.");
        JsonNode node = fields.any(MergeRequest.SPEC.name(), "an object");
        fields.any(MergeRequest.CONFIG.name(), "an object, or the text of the file");
        fields.rejectOthers(Map.of());
        return node == null ? null : reader.read(node, MergeRequest.SPEC, errors);
    }

    /** The error for missing and null fields is already reported. */
    private static @Nullable ObjectNode file(JsonNode node, Pointer at, InputErrors errors) {
        return node.isMissingNode() || node.isNull() ? null : ComponentFile.content(node, at, errors);
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
