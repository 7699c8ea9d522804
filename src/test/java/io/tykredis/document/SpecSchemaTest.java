package io.tykredis.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.tykredis.catalog.Tables;
import io.tykredis.golden.Case;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import io.tykredis.input.InvalidInput;
import io.tykredis.model.RedisSpec;
import io.tykredis.translate.SpecSample;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\"\\s*:");

    private final ObjectMapper json = new ObjectMapper();
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final JsonNode derived = new SpecSchema(Tables.components().names()).document();
    private final JsonSchema schema = schemas.getSchema(derived);

    @Test
    void isAValidSchemaOfASpecAlone() {
        String text = derived.toString();

        assertThat(schemas.getSchema(SchemaLocation.of(SchemaId.V202012)).validate(derived))
                .isEmpty();
        assertThat(derived.path("$schema").textValue()).isEqualTo(SchemaId.V202012);
        assertThat(derived.findValuesAsText("$ref")).isNotEmpty().allMatch(ref -> derived.at(ref.substring(1))
                .isObject());
        assertThat(derived.path("$defs").properties())
                .allMatch(each -> text.contains("\"#/$defs/" + each.getKey() + "\""));
        assertThat(text).doesNotContain("discriminator", "#/components/", "Problem");
        assertThat(derived.at("/properties/components/properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(Tables.components().names().keySet());
        assertThat(derived.at("/properties/components/additionalProperties")).isEqualTo(BooleanNode.FALSE);
    }

    /** The golden specs use every field of the schema, and the reader accepts them. */
    @Test
    void namesTheFieldsOfTheReader() {
        Set<String> used = new TreeSet<>();
        Goldens.specs()
                .forEach(
                        spec -> FIELD.matcher(Goldens.text(spec)).results().forEach(field -> used.add(field.group(1))));
        Set<String> named = new TreeSet<>();
        named(derived, named);
        assertThat(used).isEqualTo(named);
    }

    private static void named(JsonNode schema, Set<String> names) {
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        schema.forEach(child -> named(child, names));
    }

    @ParameterizedTest
    @MethodSource("io.tykredis.golden.Case#problems")
    void rejectsMalformedSpecs(Case problem) throws IOException {
        boolean misshapen = problem.answer().startsWith("422")
                && json.readTree(problem.answer().substring(3))
                        .path("errors")
                        .valueStream()
                        .anyMatch(SpecSchemaTest::aboutAShape);
        if (misshapen) {
            assertThat(schema.validate(json.readTree(problem.body())).isEmpty())
                    .as("%s passes the schema", problem)
                    .isEqualTo(BEYOND_A_SCHEMA_BODIES.contains(problem.name()));
        }
    }

    /** Golden specs, and a spec with each endpoint and with each group of fields in {@code schema}. */
    static Stream<String> specs() {
        String spec = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"%s\"}}";
        return Stream.of(
                        Goldens.specs().stream().map(Goldens::text),
                        Goldens.text(Goldens.file("schema/endpoints.txt"))
                                .lines()
                                .map(spec::formatted),
                        Goldens.text(Goldens.file("schema/fields.txt")).lines().map(fields -> Imports.json(
                                        spec.formatted("redis:6379"))
                                .setAll(Imports.json(fields.replace('\'', '"')))
                                .toString()))
                .flatMap(each -> each);
    }

    /** What is readable is written as it was read. */
    @ParameterizedTest
    @MethodSource("specs")
    void agreesWithTheReader(String text) throws IOException {
        boolean valid = schema.validate(json.readTree(text)).isEmpty();
        try {
            RedisSpec spec = Imports.READER.read(text.getBytes(UTF_8));
            assertThat(valid).isTrue();
            assertThat(written(spec)).isEqualTo(spec);
        } catch (InvalidInput e) {
            assertThat(valid).isFalse();
        }
    }

    static List<SpecSample> samples() {
        return SpecSample.topologies().stream().map(SpecSample::full).toList();
    }

    /** A new field of the records is in the samples, and must be written. */
    @ParameterizedTest
    @MethodSource("samples")
    void everyFieldIsWritten(SpecSample full) {
        for (SpecSample sample : List.of(
                full.naming(Tables.names().toArray(String[]::new)), full.identity(), full.only(optional -> false))) {
            assertThat(written(sample.spec())).isEqualTo(sample.spec());
        }
    }

    private static RedisSpec written(RedisSpec spec) {
        return Imports.READER.read(SpecDocument.of(spec).toString().getBytes(UTF_8));
    }

    private static boolean aboutAShape(JsonNode error) {
        return SHAPE.contains(error.path("code").textValue())
                && BEYOND_A_SCHEMA.stream().noneMatch(error.path("detail").textValue()::contains);
    }
}
