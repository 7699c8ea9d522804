package io.tykredis.redis.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tykredis.model.Endpoint;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowListTest {

    private static final List<String> NETWORKS = List.of("192.168.7.0/24", "2001:db8::/32");

    private final List<String> lookedUp = new ArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();

    /** Names as written, networks as resolved. */
    @ParameterizedTest
    @CsvFileSource(resources = "/cases/AllowListTest.csv", quoteCharacter = '\'')
    void allows(String host, int port, String address, boolean allowed) throws Exception {
        answers.add(address);
        AllowList list = list(List.of("redis.example.com", "*.redis.example.com"), NETWORKS);
        if (allowed) {
            assertThat(list.pin(new Endpoint(host, port))).isEqualTo(InetAddress.getByName(address));
        } else {
            refuses(list, host, port);
        }
    }

    @Test
    void resolvesANameOnce() throws Exception {
        answers.addAll(List.of("10.0.0.7", "127.0.0.1"));
        AllowList list = list(List.of("redis.example.com"), List.of());

        assertThat(list.pin(new Endpoint("redis.example.com", 6379)).getHostAddress())
                .isEqualTo("10.0.0.7");
        assertThat(lookedUp).containsExactly("redis.example.com");
        refuses(list, "redis.example.com", 6379);
    }

    @Test
    void looksUpNoNameInVain() {
        refuses(list(List.of("redis.example.com"), List.of()), "secret.example.org", 6379);
        refuses(list(List.of(), List.of()), "127.0.0.1", 6379);
        refuses(list(List.of("secret.example.org"), NETWORKS), "secret.example.org", 6380);
        assertThat(lookedUp).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "redis", "10.0.0.0/x", "2001:db8::/129"})
    void rejectsInvalidNetworks(String text) {
        assertThatThrownBy(() -> Network.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void refuses(AllowList list, String host, int port) {
        assertThatThrownBy(() -> list.pin(new Endpoint(host, port))).isInstanceOf(TargetPolicy.NotAllowed.class);
    }

    private AllowList list(List<String> hosts, List<String> networks) {
        return new AllowList(hosts, networks, List.of("6379", "7000-7005"), this::resolve);
    }

    private InetAddress[] resolve(String host) throws UnknownHostException {
        lookedUp.add(host);
        return new InetAddress[] {InetAddress.getByName(answers.remove())};
    }
}
