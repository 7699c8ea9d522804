package io.tykredis.redis.conf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.catalog.Tables;
import io.tykredis.diagnostic.Diagnostic;
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

    private static final String SENTINEL = "{\"topology\": {\"mode\": \"sentinel\", \"masterName\": \"%s\","
            + " \"sentinels\": [\"10.0.0.1:26379\"], \"sentinelPassword\": \"s\"}, \"password\": \"%s\"}";
    private static final String CLUSTER =
            "{\"topology\": {\"mode\": \"cluster\", \"nodes\": [%s]}, \"password\": \"p\"}";
    private static final String SIX =
            "\"10.0.0.1:1\", \"10.0.0.2:1\", \"10.0.0.3:1\", \"10.0.0.4:1\", \"10.0.0.5:1\", ";
    private static final String STANDALONE = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"r:1\"}%s}";
    private static final String REPLICATED = "{\"master\": \"10.0.0.1:1\", \"replicas\": [\"10.0.0.2:1\"]%s}";

    /** What triggers a code, and the same put right. */
    record Case(ServerCode code, String spec, String options, String goodSpec, String goodOptions) {
        @Override
        public String toString() {
            return code.toString();
        }
    }

    static List<Case> cases() {
        String sentinel = SENTINEL.formatted("m", "p");
        String replicated = REPLICATED.formatted("");
        String open = STANDALONE.formatted("");
        String closed = STANDALONE.formatted(", \"password\": \"p\"");
        String named = CLUSTER.formatted(SIX + "\"redis-6:1\"");
        String user = STANDALONE.formatted(", \"username\": \"%s\", \"password\": \"p\"");
        return List.of(
                new Case(
                        ServerCode.REDIS_ENTERPRISE,
                        "{\"topology\": {\"mode\": \"enterprise\", \"endpoint\": \"r:1\"}, \"tls\": {}}",
                        "{}",
                        closed,
                        "{}"),
                new Case(
                        ServerCode.REDIS_NO_PASSWORD,
                        open,
                        "{}",
                        open.replace("r:1", "127.0.0.1:1"),
                        "{\"bind\": [\"127.0.0.1\", \"-::1\"]}"),
                new Case(
                        ServerCode.REDIS_LISTENS_ELSEWHERE,
                        closed,
                        "{\"bind\": [\"127.0.0.1\"]}",
                        closed,
                        "{\"bind\": [\"127.0.0.1\", \"10.0.0.7\"]}"),
                new Case(
                        ServerCode.REDIS_LISTENS_ELSEWHERE,
                        closed.replace("r:1", "[::1]:1"),
                        "{\"bind\": [\"*\"]}",
                        closed.replace("r:1", "[::1]:1"),
                        "{\"bind\": [\"*\", \"-::*\"]}"),
                new Case(
                        ServerCode.REDIS_LISTENS_ELSEWHERE,
                        sentinel,
                        REPLICATED.formatted(", \"bind\": [\"10.0.0.1\"]"),
                        sentinel,
                        REPLICATED.formatted(", \"bind\": [\"-10.0.0.1\", \"-10.0.0.2\"]")),
                new Case(ServerCode.REDIS_NO_PASSWORD, open, "{\"bind\": [\"127.0.0.1\", \"10.0.0.1\"]}", closed, "{}"),
                new Case(
                        ServerCode.REDIS_NO_PASSWORD,
                        sentinel.replace(", \"sentinelPassword\": \"s\"", ""),
                        replicated,
                        sentinel,
                        replicated),
                new Case(
                        ServerCode.REDIS_SECRET_OUTSIDE_FILE,
                        STANDALONE.formatted(", \"password\": {\"env\": \"P\"}"),
                        "{}",
                        closed,
                        "{}"),
                new Case(
                        ServerCode.REDIS_VERSION_TOO_OLD,
                        user.formatted("tyk"),
                        "{\"version\": \"5.0\"}",
                        user.formatted("default"),
                        "{\"version\": \"5.0\"}"),
                new Case(ServerCode.REDIS_USER_NAME, user.formatted("t y k"), "{}", user.formatted("tyk"), "{}"),
                new Case(
                        ServerCode.REDIS_MASTER_NAME,
                        SENTINEL.formatted("my master", "p"),
                        replicated,
                        sentinel,
                        replicated),
                new Case(
                        ServerCode.REDIS_SENTINEL_REWRITE,
                        SENTINEL.formatted("m", "two words"),
                        replicated,
                        sentinel,
                        replicated),
                new Case(
                        ServerCode.REDIS_SENTINEL_REWRITE,
                        sentinel.replace("\"password\"", "\"username\": \"o'tyk\", \"password\""),
                        replicated,
                        SENTINEL.formatted("m", "b\\\\s#$%").replace("Password\": \"s\"", "Password\": \"a '\\\" b\""),
                        replicated),
                new Case(ServerCode.REDIS_NO_REPLICA, sentinel, "{\"master\": \"10.0.0.1:1\"}", sentinel, replicated),
                new Case(
                        ServerCode.REDIS_HOST_NAMES,
                        sentinel,
                        "{\"master\": \"redis\\u002d1:1\", \"replicas\": [\"10.0.0.2:1\"], \"version\": \"6.0\"}",
                        sentinel,
                        "{\"master\": \"redis\\u002d1:1\", \"replicas\": [\"10.0.0.2:1\"], \"version\": \"6.2\"}"),
                new Case(
                        ServerCode.REDIS_NO_PERSISTENCE,
                        sentinel,
                        REPLICATED.formatted(", \"persistence\": false"),
                        sentinel,
                        REPLICATED.formatted(", \"persistence\": true")),
                new Case(
                        ServerCode.REDIS_FEW_NODES,
                        CLUSTER.formatted("\"10.0.0.1:1\""),
                        "{}",
                        CLUSTER.formatted(SIX + "\"10.0.0.6:1\""),
                        "{}"),
                new Case(
                        ServerCode.REDIS_FEW_NODES,
                        CLUSTER.formatted(SIX + "\"10.0.0.6:1\""),
                        "{\"replicasPerPrimary\": 2}",
                        CLUSTER.formatted(SIX + "\"10.0.0.6:1\", \"10.0.0.7:1\", \"10.0.0.8:1\", \"10.0.0.9:1\""),
                        "{\"replicasPerPrimary\": 2}"),
                new Case(
                        ServerCode.REDIS_CLUSTER_TOO_NEW,
                        components(CLUSTER.formatted(SIX + "\"10.0.0.6:1\""), "5.0.15"),
                        "{\"version\": \"7.0\"}",
                        components(CLUSTER.formatted(SIX + "\"10.0.0.6:1\""), "5.3.0"),
                        "{\"version\": \"7.0\"}"),
                new Case(
                        ServerCode.REDIS_CLUSTER_TOO_NEW,
                        components(CLUSTER.formatted(SIX + "\"10.0.0.6:1\""), "5.0.15"),
                        "{\"version\": \"7.2\"}",
                        components(CLUSTER.formatted(SIX + "\"10.0.0.6:1\""), "5.0.15"),
                        "{\"version\": \"6.2\"}"),
                new Case(
                        ServerCode.REDIS_CLUSTER_PORT,
                        CLUSTER.formatted(SIX + "\"10.0.0.6:55536\""),
                        "{}",
                        CLUSTER.formatted(SIX + "\"10.0.0.6:55535\""),
                        "{}"),
                new Case(ServerCode.REDIS_ANNOUNCED_ADDRESSES, named, "{}", named, "{\"version\": \"7.0\"}"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReportedWhereItIsTrueAndNowhereElse(Case each) {
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

    private static String components(String spec, String gateway) {
        return spec.substring(0, spec.length() - 1)
                + ", \"components\": {\"gateway\": {\"version\": \"%s\"}}}".formatted(gateway);
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
