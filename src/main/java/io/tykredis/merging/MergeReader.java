package io.tykredis.merging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.importing.ConfigFile;
import io.tykredis.importing.RedisPlaces;
import io.tykredis.json.Errors;
import io.tykredis.json.Fields;
import io.tykredis.json.InputError;
import io.tykredis.json.Pointer;
import io.tykredis.json.StrictJson;
import io.tykredis.mapping.ComponentTable;
import io.tykredis.mapping.Components;
import io.tykredis.spec.RedisSpec;
import io.tykredis.spec.SpecReader;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what is to be merged. What is wrong in the file, but has nothing to do with Redis, is none of its errors. */
public final class MergeReader {

    private static final String BOTH = "Send {\"spec\": {…}, \"config\": {…}}";

    private final SpecReader reader;
    private final Components components;

    public MergeReader(SpecReader reader, Components components) {
        this.reader = reader;
        this.components = components;
    }

    /** {@code {"spec": …, "config": …}}. @throws io.tykredis.json.InvalidInput with everything that is wrong */
    public MergeRequest read(byte[] body, ComponentTable table) {
        Errors syntax = Errors.ofEverything();
        Errors errors = new Errors();
        JsonNode read = StrictJson.read(body, syntax);
        Fields fields = Fields.of(read, Pointer.ROOT, errors);
        RedisSpec spec = fields == null ? null : spec(fields, errors);
        ObjectNode file = file(read.path(MergeRequest.CONFIG.name()), MergeRequest.CONFIG, errors);
        tell(syntax, file, MergeRequest.CONFIG, table, errors);
        errors.throwIfAny();
        return new MergeRequest(Objects.requireNonNull(spec), Objects.requireNonNull(file));
    }

    /** The two from texts of their own. @throws io.tykredis.json.InvalidInput with everything that is wrong with one */
    public MergeRequest read(byte[] spec, byte[] config, ComponentTable table) {
        RedisSpec wanted = reader.read(spec);
        Errors syntax = Errors.ofEverything();
        Errors errors = new Errors();
        ObjectNode file = file(StrictJson.read(config, syntax), Pointer.ROOT, errors);
        tell(syntax, file, Pointer.ROOT, table, errors);
        errors.throwIfAny();
        return new MergeRequest(wanted, Objects.requireNonNull(file));
    }

    private @Nullable RedisSpec spec(Fields fields, Errors errors) {
        fields.require(MergeRequest.SPEC.name(), BOTH + ".");
        fields.require(MergeRequest.CONFIG.name(), BOTH + ", the component's whole file.");
        JsonNode node = fields.any(MergeRequest.SPEC.name(), "an object");
        fields.any(MergeRequest.CONFIG.name(), "an object");
        fields.rejectOthers(Map.of());
        return node == null ? null : reader.read(node, MergeRequest.SPEC, errors);
    }

    /** What is missing or null has been told. */
    private static @Nullable ObjectNode file(JsonNode node, Pointer at, Errors errors) {
        return node.isMissingNode() || (node.isNull() && !at.equals(Pointer.ROOT))
                ? null
                : ConfigFile.content(node, at, errors);
    }

    private void tell(Errors syntax, @Nullable ObjectNode file, Pointer at, ComponentTable table, Errors errors) {
        RedisPlaces redis = file == null || syntax.all().isEmpty()
                ? null
                : RedisPlaces.of(components, new ConfigFile(table, file, at));
        for (InputError error : syntax.all()) {
            Pointer place = error.pointer();
            boolean inFile = at.covers(place) && !at.equals(place);
            if (redis == null || !inFile || redis.concern(place)) {
                errors.add(place, error.code(), error.detail(), error.fix());
            }
        }
    }
}
