package io.tykredis.redis.conf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFileTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "plain, plain",
                "/var/lib/redis, /var/lib/redis",
                "two words, \"two words\"",
                "a\"b, \"a\\\"b\"",
                "a'b, \"a'b\"",
                "a\\b, \"a\\\\b\"",
                "#hash, \"#hash\"",
                "é, \"\\xc3\\xa9\"",
                "``, \"\""
            })
    void quotesAsRedisUnquotes(String argument, String quoted) {
        assertThat(RedisConfFile.quoted(argument)).isEqualTo(quoted);
    }
}
