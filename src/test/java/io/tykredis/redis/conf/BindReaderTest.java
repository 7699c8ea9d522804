package io.tykredis.redis.conf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tykredis.input.InvalidInput;
import io.tykredis.model.SpecReader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses with which Redis 6.2 and 7.0 started in a trial. */
class BindReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"127.0.0.1\"",
                "\"*\"",
                "\"*\", \"-::*\"",
                "\"0.0.0.0\", \"::\"",
                "\"127.0.0.1\", \"-10.0.0.7\", \"::1\"",
                "\"fe80::1%eth0\", \"fe80::1%eth1\""
            })
    void addresses(String list) {
        assertThat(read(list, "6.2")).contains("\nbind " + list.replaceAll("[\",]", "") + "\n");
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/cases/BindReaderTest.rejectsAddressesThatStopRedis.csv",
            delimiter = '|',
            quoteCharacter = '`')
    void rejectsAddressesThatStopRedis(String list, int place) {
        assertThatThrownBy(() -> read(list, "6.2"))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.pointer()).hasToString("/options/bind/" + place)));
    }

    @Test
    void sixteenAtMost() {
        String list = String.join(", ", Collections.nCopies(17, "\"127.0.0.1\""));
        assertThatThrownBy(() -> read(list, "6.2"))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.errors()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "::*", "-127.0.0.1"})
    void wildcardsRequireRedis62(String address) {
        assertThatThrownBy(() -> read("\"" + address + "\"", "6.0")).isInstanceOf(InvalidInput.class);
    }

    private static String read(String list, String version) {
        String body = """
                {"spec": {"topology": {"mode": "standalone", "endpoint": "127.0.0.1:6379"}},
                 "options": {"bind": [%s], "version": "%s"}}""".formatted(list, version);
        return ServerRequest.read(body.getBytes(UTF_8), new SpecReader(Map.of()))
                .files(List.of())
                .files()
                .get("redis.conf");
    }
}
