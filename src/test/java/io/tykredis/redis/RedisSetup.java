package io.tykredis.redis;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.SocketFactory;

/** The setup of running servers: a cluster of six, or Sentinels that know each other. */
public final class RedisSetup {

    private static final int PRIMARIES = 3;
    private static final int SLOTS = 16_384;

    private final List<TestClient> clients;

    private RedisSetup(List<TestClient> clients) {
        this.clients = clients;
    }

    /**
     * Makes six nodes a cluster of three primaries with one replica each.
     *
     * @param sockets plain or TLS sockets
     */
    public static void form(SocketFactory sockets, List<Integer> ports, String... login) {
        List<TestClient> clients =
                ports.stream().map(port -> TestClient.to(port, sockets)).toList();
        try {
            if (login.length > 0) {
                clients.forEach(client -> client.call("AUTH", login));
            }
            new RedisSetup(clients).form(ports);
        } finally {
            clients.forEach(TestClient::close);
        }
    }

    private void form(List<Integer> ports) {
        for (int i = 0; i < clients.size(); i++) {
            TestClient client = clients.get(i);
            client.call("CLUSTER", "SET-CONFIG-EPOCH", Integer.toString(i + 1));
            if (i < PRIMARIES) {
                client.call("CLUSTER", slots(i));
            }
            if (i > 0) {
                clients.get(0).call("CLUSTER", "MEET", "127.0.0.1", ports.get(i).toString());
            }
        }
        all("six nodes known", client -> says(client, "cluster_known_nodes:6"));
        for (int i = PRIMARIES; i < clients.size(); i++) {
            String primary = (String) clients.get(i - PRIMARIES).call("CLUSTER", "MYID");
            TestClient replica = clients.get(i);
            Eventually.until("a replica", () -> "OK".equals(replica.call("CLUSTER", "REPLICATE", primary)));
        }
        all("cluster works", client -> says(client, "cluster_state:ok"));
        all("every slot has a replica", client -> ((List<?>) client.call("CLUSTER", "SLOTS"))
                .stream().allMatch(range -> ((List<?>) range).size() == 4));
    }

    /** Waits until the Sentinels know each other and the replica. */
    public static void awaitSentinels(List<Integer> sentinels, String password) {
        for (int port : sentinels) {
            try (TestClient client = TestClient.to(port)) {
                client.call("AUTH", password);
                Eventually.until("Sentinels know each other", () -> known(client, "SENTINELS") == sentinels.size() - 1);
                Eventually.until("Sentinels know the replica", () -> known(client, "REPLICAS") == 1);
            }
        }
    }

    private static int known(TestClient sentinel, String what) {
        return ((List<?>) sentinel.call("SENTINEL", what, "mymaster")).size();
    }

    private void all(String what, Predicate<TestClient> condition) {
        Eventually.until(what, () -> clients.stream().allMatch(condition));
    }

    private static boolean says(TestClient client, String line) {
        return client.call("CLUSTER", "INFO").toString().contains(line);
    }

    private static String[] slots(int primary) {
        int from = SLOTS * primary / PRIMARIES;
        int to = SLOTS * (primary + 1) / PRIMARIES;
        return Stream.concat(Stream.of("ADDSLOTS"), IntStream.range(from, to).mapToObj(Integer::toString))
                .toArray(String[]::new);
    }
}
