package io.tykredis.redis;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.SocketFactory;

/** The setup of a cluster from six running nodes: three primaries with one replica each. */
public final class ClusterSetup {

    private static final int PRIMARIES = 3;
    private static final int SLOTS = 16_384;

    private final List<TestClient> clients;

    private ClusterSetup(List<TestClient> clients) {
        this.clients = clients;
    }

    public static void form(List<Integer> ports, String... login) {
        form(SocketFactory.getDefault(), ports, login);
    }

    /** @param sockets plain or TLS sockets */
    public static void form(SocketFactory sockets, List<Integer> ports, String... login) {
        List<TestClient> clients = ports.stream()
                .map(port -> TestClient.to("127.0.0.1", port, sockets))
                .toList();
        try {
            if (login.length > 0) {
                clients.forEach(client -> client.call("AUTH", login));
            }
            new ClusterSetup(clients).form(ports);
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
