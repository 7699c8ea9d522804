package io.tykredis.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNameTest {

    private static final List<String> NAMES = List.of("username", "password", "masterName", "tls", "pool", "database");

    @ParameterizedTest
    @CsvSource({
        "usrename, username",
        "master_name, masterName",
        "MASTER-NAME, masterName",
        "Password, password",
        "databse, database",
        "tlss, tls",
        "pol, pool",
    })
    void meant(String written, String name) {
        assertThat(NearestName.to(written, NAMES)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "sentinels", "credentials", "completely different"})
    void findsNothingNear(String written) {
        assertThat(NearestName.to(written, NAMES)).isEmpty();
    }

    @Test
    void equallyNearNamesInAlphabeticalOrder() {
        assertThat(NearestName.to("cat", List.of("rat", "bat", "hat"))).contains("bat");
    }

    @Test
    void ignoresHugeNames() {
        assertThat(NearestName.to("u".repeat(101), List.of("u".repeat(101)))).isEmpty();
    }
}
