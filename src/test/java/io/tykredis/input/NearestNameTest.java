package io.tykredis.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    private static final List<String> NAMES =
            List.of("username", "password", "masterName", "tls", "pool", "database", "rat", "bat", "u".repeat(101));

    @ParameterizedTest
    @CsvSource({
        "usrename, username",
        "master_name, masterName",
        "MASTER-NAME, masterName",
        "Password, password",
        "databse, database",
        "tlss, tls",
        "pol, pool",
        "cat, bat",
        "x, none",
        "sentinels, none",
        "completely different, none",
        "'', none",
        "HUGE, none"
    })
    void isTheFirstOfTheNearest(String written, String name) {
        assertThat(NearestName.to(written.replace("HUGE", "u".repeat(101)), NAMES)
                        .orElse("none"))
                .isEqualTo(name);
    }
}
