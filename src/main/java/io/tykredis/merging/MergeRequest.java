package io.tykredis.merging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.json.Errors;
import io.tykredis.json.Fields;
import io.tykredis.json.Pointer;
import io.tykredis.json.StrictJson;
import io.tykredis.spec.RedisSpec;
import io.tykredis.spec.SpecReader;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A spec, and the file that is to say the same.
 *
 * @param read the file as it is read
 * @param written the same with its numbers as they were written
 */
public record MergeRequest(RedisSpec spec, ObjectNode read, ObjectNode written) {

    static final Pointer SPEC = Pointer.of("spec");
    static final Pointer CONFIG = Pointer.of("config");

    /** {@code {"spec": …, "config": …}}. @throws io.tykredis.json.InvalidInput with everything that is wrong */
    public static MergeRequest read(byte[] body, SpecReader reader) {
        Errors errors = new Errors();
        JsonNode read = StrictJson.read(body, errors);
        Fields fields = Fields.of(read, Pointer.ROOT, errors);
        RedisSpec spec = fields == null ? null : spec(fields, reader, errors);
        errors.throwIfAny();
        JsonNode written = StrictJson.readVerbatim(body, errors);
        return new MergeRequest(Objects.requireNonNull(spec), config(read), config(written));
    }

    /** The two from texts of their own. @throws io.tykredis.json.InvalidInput with everything that is wrong with one */
    public static MergeRequest of(byte[] spec, byte[] config, SpecReader reader) {
        RedisSpec wanted = reader.read(spec);
        Errors errors = new Errors();
        JsonNode read = StrictJson.read(config, errors);
        Fields.of(read, CONFIG, errors);
        errors.throwIfAny();
        return new MergeRequest(wanted, (ObjectNode) read, (ObjectNode) StrictJson.readVerbatim(config, errors));
    }

    private static @Nullable RedisSpec spec(Fields fields, SpecReader reader, Errors errors) {
        fields.require(SPEC.name(), "Send {\"spec\": {…}, \"config\": {…}}.");
        fields.require(CONFIG.name(), "Send {\"spec\": {…}, \"config\": {…}}, the component's whole file.");
        JsonNode node = fields.any(SPEC.name(), "an object");
        fields.object(CONFIG.name());
        fields.rejectOthers(Map.of());
        return node == null ? null : reader.read(node, SPEC, errors);
    }

    private static ObjectNode config(JsonNode body) {
        return (ObjectNode) body.path(CONFIG.name());
    }
}
