package io.tykredis.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.tykredis.catalog.Tables;
import io.tykredis.golden.Case;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import io.tykredis.input.InvalidInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema accepts what the reader accepts, except for rules that a schema cannot express. */
class SpecSchemaTest {

    /** Codes that a schema can detect; not duplicate-key and invalid-port. */
    private static final Set<String> SHAPE = Set.of(
            "unknown-field",
            "wrong-type",
            "missing-field",
            "superfluous-field",
            "unknown-component",
            "invalid-value",
            "invalid-endpoint");

    /** Details of errors with such a code that no schema can detect. */
    private static final List<String> BEYOND_A_SCHEMA =
            List.of("appears twice, under different names", "contains a NUL or an unpaired surrogate");

    /** Bodies with such errors: a schema does not count IPv6 groups, and {@code $} matches before a final line feed. */
    private static final Set<String> BEYOND_A_SCHEMA_BODIES = Set.of("endpoint-ipv6-wrong", "endpoint-newline");

    private final ObjectMapper json = new ObjectMapper();
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final JsonNode derived = new SpecSchema(Tables.components().names()).document();
    private final JsonSchema schema = schemas.getSchema(derived);

    @Test
    void isAValidSchema() {
        JsonSchema metaSchema = schemas.getSchema(SchemaLocation.of(SchemaId.V202012));

        assertThat(metaSchema.validate(derived)).isEmpty();
        assertThat(derived.path("$schema").textValue()).isEqualTo(SchemaId.V202012);
        assertThat(derived.findValuesAsText("$ref")).isNotEmpty().allSatisfy(ref -> assertThat(
                        derived.at(ref.substring(1)).isObject())
                .as(ref)
                .isTrue());
    }

    @Test
    void containsOnlyDefinitionsOfASpec() {
        String text = derived.toString();

        derived.path("$defs").fieldNames().forEachRemaining(name -> assertThat(text)
                .contains("\"#/$defs/" + name + "\""));
        assertThat(text).doesNotContain("discriminator", "#/components/", "Problem");
    }

    /** The golden specs use every field of the schema, and the reader accepts them. */
    @Test
    void namesTheFieldsOfTheReader() throws IOException {
        Set<String> said = new TreeSet<>();
        for (Path spec : specs()) {
            collect(json.readTree(Goldens.bytes(spec)), said);
        }
        Set<String> named = new TreeSet<>();
        named(derived, named);
        assertThat(said).isEqualTo(named);
    }

    private static void named(JsonNode schema, Set<String> names) {
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        schema.forEach(child -> named(child, names));
    }

    private static void collect(JsonNode node, Set<String> names) {
        node.fieldNames().forEachRemaining(names::add);
        node.forEach(child -> collect(child, names));
    }

    @Test
    void namesEveryComponentAndAlias() {
        assertThat(derived.at("/properties/components/properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(Tables.components().names().keySet());
        assertThat(derived.at("/properties/components/additionalProperties").booleanValue())
                .isFalse();
        assertThat(derived.at("/properties/components/additionalProperties").isBoolean())
                .isTrue();
    }

    static List<Path> specs() {
        return Goldens.specs();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void acceptsEveryGoodSpec(Path spec) throws IOException {
        assertThat(validate(Goldens.text(spec))).isEmpty();
    }

    static List<Case> problems() {
        return Case.problems();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void rejectsMalformedSpecs(Case problem) throws IOException {
        boolean misshapen = problem.answer().startsWith("422")
                && json.readTree(problem.answer().substring(3))
                        .path("errors")
                        .valueStream()
                        .anyMatch(SpecSchemaTest::aboutAShape);
        if (misshapen) {
            assertThat(validate(new String(problem.body(), UTF_8)).isEmpty())
                    .as("%s passes the schema", problem)
                    .isEqualTo(BEYOND_A_SCHEMA_BODIES.contains(problem.name()));
        }
    }

    static List<String> endpoints() {
        return Goldens.text(Goldens.file("schema/endpoints.txt")).lines().toList();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void agreesWithTheReaderOnEndpoints(String endpoint) {
        ObjectNode spec = JsonNodeFactory.instance.objectNode();
        spec.putObject("topology").put("mode", "standalone").put("endpoint", endpoint);

        assertThat(schema.validate(spec).isEmpty()).as(endpoint).isEqualTo(readable(spec));
    }

    static List<String> fields() {
        return Goldens.text(Goldens.file("schema/fields.txt")).lines().toList();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void agreesWithTheReaderOnFields(String fields) throws IOException {
        ObjectNode spec = JsonNodeFactory.instance.objectNode();
        spec.putObject("topology").put("mode", "standalone").put("endpoint", "redis:6379");
        spec.setAll((ObjectNode) json.readTree(fields.replace('\'', '"')));

        assertThat(schema.validate(spec).isEmpty()).as(fields).isEqualTo(readable(spec));
    }

    private Set<ValidationMessage> validate(String body) throws IOException {
        return schema.validate(json.readTree(body));
    }

    private boolean readable(ObjectNode spec) {
        try {
            Imports.READER.read(json.writeValueAsBytes(spec));
            return true;
        } catch (InvalidInput e) {
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean aboutAShape(JsonNode error) {
        return SHAPE.contains(error.path("code").textValue())
                && BEYOND_A_SCHEMA.stream().noneMatch(error.path("detail").textValue()::contains);
    }
}
