package io.tykredis.redis.conf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.catalog.Tables;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.golden.Goldens;
import io.tykredis.model.SpecReader;
import io.tykredis.translate.Translator;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServerCodeTest {

    /** An input that triggers a code, and the corrected one: each a spec and the options. */
    record Case(ServerCode code, String spec, String options, String goodSpec, String goodOptions) {
        @Override
        public String toString() {
            return code.toString();
        }
    }

    /** The cases of {@code server-codes.txt}: the code, then one line for each part. */
    static List<Case> cases() {
        return Stream.of(Goldens.text(Goldens.file("server-codes.txt")).split("=== "))
                .filter(text -> !text.isEmpty())
                .map(text -> text.split("\n"))
                .map(line -> new Case(ServerCode.valueOf(line[0]), line[1], line[2], line[3], line[4]))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReportedOnlyWhereItApplies(Case each) {
        assertThat(codes(each.spec(), each.options()))
                .containsExactly(each.code().code().slug());
        assertThat(codes(each.goodSpec(), each.goodOptions())).isEmpty();
    }

    @Test
    void everyCodeHasItsCase() {
        Set<ServerCode> covered = cases().stream().map(Case::code).collect(Collectors.toSet());
        assertThat(covered).containsExactlyInAnyOrder(ServerCode.values());
        assertThat(Arrays.stream(ServerCode.values()).map(code -> code.code().slug()))
                .allSatisfy(slug -> assertThat(slug).startsWith("redis-"));
    }

    private static Stream<String> codes(String spec, String options) {
        String body = "{\"spec\": %s, \"options\": %s}".formatted(spec, options);
        ServerRequest request = ServerRequest.read(
                body.getBytes(UTF_8), new SpecReader(Tables.components().names()));
        return request.files(new Translator(Tables.components()).translate(request.spec())).diagnostics().stream()
                .peek(found -> assertThat(found.message()).endsWith("."))
                .map(Diagnostic::code)
                .map(code -> code.slug());
    }
}
