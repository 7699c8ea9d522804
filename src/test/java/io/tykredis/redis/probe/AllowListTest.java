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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowListTest {

    private final List<String> lookedUp = new ArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();

    @ParameterizedTest
    @CsvFileSource(
            resources = "/cases/AllowListTest.comparesNamesAsWrittenAndNetworksAsResolved.csv",
            quoteCharacter = '\'')
    void comparesNamesAsWrittenAndNetworksAsResolved(String host, String address, boolean allowed) throws Exception {
        answers.add(address);
        AllowList list =
                list(List.of("redis.example.com", "*.redis.example.com"), List.of("192.168.7.0/24", "2001:db8::/32"));
        if (allowed) {
            assertThat(list.pin(new Endpoint(host, 6379))).isEqualTo(InetAddress.getByName(address));
        } else {
            assertThatThrownBy(() -> list.pin(new Endpoint(host, 6379))).isInstanceOf(TargetPolicy.NotAllowed.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"6379, true", "6380, false", "7000, true", "7005, true", "7006, false", "6999, false"})
    void ports(int port, boolean allowed) throws Exception {
        answers.add("192.168.7.9");
        AllowList list = list(List.of(), List.of("192.168.7.9"));
        if (allowed) {
            assertThat(list.pin(new Endpoint("r", port))).isNotNull();
        } else {
            assertThatThrownBy(() -> list.pin(new Endpoint("r", port))).isInstanceOf(TargetPolicy.NotAllowed.class);
            assertThat(lookedUp).isEmpty();
        }
    }

    @Test
    void resolvesANameOnce() throws Exception {
        answers.addAll(List.of("10.0.0.7", "127.0.0.1"));
        AllowList list = list(List.of("redis.example.com"), List.of());

        assertThat(list.pin(new Endpoint("redis.example.com", 6379)).getHostAddress())
                .isEqualTo("10.0.0.7");
        assertThat(lookedUp).containsExactly("redis.example.com");
        assertThatThrownBy(() -> list.pin(new Endpoint("redis.example.com", 6379)))
                .isInstanceOf(TargetPolicy.NotAllowed.class);
    }

    @Test
    void withoutNetworksOnlyListedNamesAreLookedUp() {
        AllowList list = list(List.of("redis.example.com"), List.of());
        assertThatThrownBy(() -> list.pin(new Endpoint("secret.example.org", 6379)))
                .isInstanceOf(TargetPolicy.NotAllowed.class);
        assertThat(lookedUp).isEmpty();
    }

    @Test
    void allowsNothingByDefault() {
        AllowList list = list(List.of(), List.of());
        assertThatThrownBy(() -> list.pin(new Endpoint("127.0.0.1", 6379))).isInstanceOf(TargetPolicy.NotAllowed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "redis", "10.0.0.0/x", "2001:db8::/129"})
    void rejectsInvalidNetworks(String text) {
        assertThatThrownBy(() -> Network.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private AllowList list(List<String> hosts, List<String> networks) {
        return new AllowList(hosts, networks, List.of("6379", "7000-7005"), this::resolve);
    }

    private InetAddress[] resolve(String host) throws UnknownHostException {
        lookedUp.add(host);
        return new InetAddress[] {InetAddress.getByName(answers.remove())};
    }
}
