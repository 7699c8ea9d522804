package io.tykredis.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.document.MergeDocument;
import io.tykredis.format.PrettyJson;
import io.tykredis.imports.Imports;
import io.tykredis.input.InputError;
import io.tykredis.input.InvalidInput;
import io.tykredis.merge.Change;
import io.tykredis.merge.MergeReport;
import io.tykredis.merge.MergeRequestReader;
import io.tykredis.merge.MergeResult;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The merge from request to result, without HTTP. */
class MergeUseCaseTest {

    private static final String SPEC =
            "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}, \"password\": \"canary\"}";
    private static final ComponentTable GATEWAY =
            Tables.components().find("gateway").orElseThrow();
    private static final ComponentTable PUMP = Tables.components().find("pump").orElseThrow();
    private static final MergeRequestReader READER = new MergeRequestReader(Imports.READER, Tables.components());
    private static final Merge MERGES = new Merge(READER, Imports.TRANSLATOR, Imports.LINTER, Imports.IMPORTER);

    /** The old value, which is shown only if it cannot contain a password. */
    @ParameterizedTest
    @CsvFileSource(
            resources = "/cases/MergeUseCaseTest.showsOldValuesUnlessSecret.csv",
            delimiter = '|',
            quoteCharacter = '~')
    void showsOldValuesUnlessSecret(String config, String place, Change.Operation operation, String from) {
        // When
        MergeResult merged = merge(SPEC, config, GATEWAY, false).merged();

        // Then
        Change change = merged.changes().stream()
                .filter(each -> each.path().toString().equals(place))
                .findFirst()
                .orElseThrow();
        assertThat(change.operation()).isEqualTo(operation);
        assertThat(String.valueOf(change.from())).isEqualTo(String.valueOf(from));
        assertThat(change.reason()).isNotBlank();
        assertThat(change.to() == null).isEqualTo(operation == Change.Operation.REMOVE);
    }

    /** A nested key is changed in its object, whatever the case of the object's name. */
    @Test
    void mergesIntoAnObjectOfTheBlock() {
        String spec = """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"},
                 "auth": {"iam": {"provider": "gcp"}}, "components": {"gateway": {"version": "5.15.0"}}}""";
        String there = """
                {"storage": {"password": "canary", "IAM_Auth":\
                 {"provider": "aws", "service_account": "old", "token_refresh_before_expiry": "9m"}}}""";

        assertThat(merge(spec, there, GATEWAY, false)
                        .merged()
                        .config()
                        .at("/storage/IAM_Auth")
                        .toString())
                .isEqualTo("{\"provider\":\"gcp\",\"token_refresh_before_expiry\":\"9m\",\"enabled\":true}");
        assertThat(merge(spec, "{\"storage\": {\"password\": \"canary\"}}", GATEWAY, false)
                        .merged()
                        .config()
                        .path("storage")
                        .toString())
                .contains("\"iam_auth\":{\"enabled\":true,\"provider\":\"gcp\"}")
                .doesNotContain("canary");
        assertThat(merge(SPEC, there, GATEWAY, false)
                        .merged()
                        .config()
                        .path("storage")
                        .toString())
                .contains("\"IAM_Auth\":{\"token_refresh_before_expiry\":\"9m\"}");
    }

    @Test
    void reportsFindingsOfTheSpecAndTheMergedFile() {
        // Given
        String spec = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}, \"tls\":"
                + " {\"insecureSkipVerify\": true}}";

        // When
        MergeReport outcome = merge(spec, "{\"storage\": {\"strange\": 1}, \"other\": 2}", GATEWAY, false);

        // Then
        assertThat(outcome.diagnostics())
                .extracting(found -> found.code().slug() + " " + found.pointer())
                .contains("tls-insecure /spec/tls/insecureSkipVerify", "unknown-key /config/storage/strange")
                .noneMatch(found -> found.contains("other"));
    }

    /** A separate store is merged like the main one. */
    @Test
    void reportsOmissionsOfTheSpec() {
        // Given
        String store = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"r:6379\"}";
        String spec = store + ", \"stores\": {\"analytics\": " + store + "}}}";
        String block = "{\"use_ssl\": true}";

        // When
        MergeResult merged = merge(
                        spec, "{\"storage\": " + block + ", \"analytics_storage\": " + block + "}", GATEWAY, false)
                .merged();

        // Then
        assertThat(merged.changes())
                .filteredOn(change -> change.path().name().equals("use_ssl"))
                .hasSize(2)
                .allMatch(change -> change.reason().equals("Default, because the spec does not set it."));
    }

    /** Findings about removed keys are not reported. */
    @Test
    void reportsNothingAboutRemovedKeys() {
        assertThat(merge(
                                SPEC,
                                "{\"storage\": {\"host\": \"old\", \"redis_addrs\": [], \"enable_clutser\": true}}",
                                GATEWAY,
                                false)
                        .diagnostics())
                .extracting(found -> found.pointer().toString())
                .noneMatch(pointer -> pointer.startsWith("/config"));
    }

    /** People write connection strings with a password where an address belongs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"storage\": {\"host\": \"redis:6379,password=canary-old\"}}",
                "{\"storage\": {\"addrs\": \"redis:6379?password=canary-old\"}}",
                "{\"storage\": {\"addrs\": [\"redis:6379,password=canary-old\"]}}",
                "{\"storage\": {\"addrs\": {\"password\": \"canary-old\"}}}",
                "{\"storage\": {\"hosts\": {\"redis://:canary-old@redis\": \"6379\"}}}",
                "{\"storage\": {\"port\": \"canary-old\"}}",
                "{\"redis_password\": \"canary-old\", \"storage\": {}}"
            })
    void neverShowsAnOldSecret(String config) {
        assertThat(MergeDocument.of(merge(SPEC, config, GATEWAY, false)).toString())
                .doesNotContain("canary-old");
    }

    @Test
    void mergesRepeatedObjects() {
        JsonNode config = merge(
                        SPEC,
                        "{\"BackEnd\": {\"IdentityBackendSettings\": {\"MasterName\": \"old\"}},"
                                + " \"backend\": {\"IdentityBackendSettings\": {\"Addrs\": [\"x:1\"]}}}",
                        Tables.of("tib"),
                        false)
                .merged()
                .config();
        assertThat(config.at("/BackEnd/IdentityBackendSettings").has("MasterName"))
                .isFalse();
        assertThat(config.at("/backend/IdentityBackendSettings/Addrs").toString())
                .isEqualTo("[\"redis:6379\"]");
    }

    @Test
    void keepsMistakesOutsideRedis() {
        String config = "{\"a\":\"\\u0000\",\"a\":1e999999999999,\"b\":{\"\\ud800\":\"\\udc00\",\"c\":1,\"c\":1}}";
        byte[] file = PrettyJson.bytes(MergeDocument.of(merge(SPEC, config, GATEWAY, false)));
        assertThat(new String(file, UTF_8).replaceAll("\\s", ""))
                .contains(config.substring(0, config.length() - 1) + ",\"storage\"");
    }

    /** The release reads only the older spelling, and the file's findings about it are not repeated. */
    @Test
    void acceptsTheSpellingThatTheReleaseRequires() {
        // Given
        String spec = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"n:1\"}, \"tls\": {}, \"components\":"
                + " {\"pump\": {\"version\": \"%s\"}}}";
        String config = "{\"analytics_storage_config\": {\"redis_use_ssl\": false}}";

        // Then
        assertThat(codes(merge(spec.formatted("1.8.0"), config, PUMP, false)))
                .contains("older-spelling")
                .doesNotContain("deprecated-key");
        assertThat(merge(spec.formatted("1.12.0"), config, PUMP, false)
                        .merged()
                        .config()
                        .toString())
                .doesNotContain("redis_use_ssl");
    }

    @Test
    void rejectsErrorsAndIfStrictWarnings() {
        String wrong = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis://r:1\"}}";
        String dubious = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"r:1\"}, \"tls\":"
                + " {\"insecureSkipVerify\": true}}";

        assertThatExceptionOfType(RejectedInput.class).isThrownBy(() -> merge(wrong, "{}", GATEWAY, false));
        assertThatExceptionOfType(RejectedInput.class).isThrownBy(() -> merge(dubious, "{}", GATEWAY, true));
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/cases/MergeUseCaseTest.readsTheRequestStrictly.csv",
            delimiter = '|',
            quoteCharacter = '~')
    void readsTheRequestStrictly(String body, String expected) {
        // When
        InvalidInput thrown = catchThrowableOfType(
                InvalidInput.class, () -> READER.read(body.replace("SPEC", SPEC).getBytes(UTF_8), GATEWAY));

        // Then
        assertThat(reported(thrown))
                .isEqualTo(expected == null ? "" : expected.replace("~~", "").strip());
    }

    /** A text is merged without changing its layout. */
    @Test
    void mergesATextFile() {
        // Given
        String config = "\uFEFF{\r\n\t\"Storage\" : {\"host\": \"old\", \"port\":6379 }, \"x\": 1.50e1 }\r\n";
        String body = JsonNodeFactory.instance
                .objectNode()
                .<ObjectNode>set("spec", Imports.json(SPEC))
                .put("config", config)
                .toString();
        // When
        MergeReport outcome = MERGES.merge(body.getBytes(UTF_8), GATEWAY, false);
        // Then
        assertThat(MergeDocument.of(outcome).path("config").textValue())
                .isEqualTo("\uFEFF{\r\n\t\"Storage\" : {\"addrs\": [\"redis:6379\"], \"type\": \"redis\","
                        + " \"password\": \"canary\", \"use_ssl\": false }, \"x\": 1.50e1 }\r\n");
        assertThat(outcome.merged().changes()).isNotEmpty();
    }

    private static String reported(InvalidInput thrown) {
        return thrown == null
                ? ""
                : String.join(
                        ", ",
                        thrown.errors().stream()
                                .map(error -> (slug(error.code()) + " " + error.pointer()).strip())
                                .sorted()
                                .toList());
    }

    private static String slug(InputError.Code code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> codes(MergeReport outcome) {
        return outcome.diagnostics().stream().map(found -> found.code().slug()).toList();
    }

    private static MergeReport merge(String spec, String config, ComponentTable table, boolean strict) {
        String body = "{\"spec\": " + spec + ", \"config\": " + config + "}";
        return MERGES.merge(body.getBytes(UTF_8), table, strict);
    }
}
