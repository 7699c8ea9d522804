package io.tykredis.redis;

import java.util.List;

/** Waits until the Sentinels know each other and the replica. */
public final class SentinelSetup {

    private SentinelSetup() {}

    /** @param password the Sentinels' password; empty: none */
    public static void await(List<Integer> sentinels, String password) {
        for (int port : sentinels) {
            try (TestClient client = TestClient.to(port)) {
                if (!password.isEmpty()) {
                    client.call("AUTH", password);
                }
                Eventually.until("Sentinels know each other", () -> size(client, "SENTINELS") == sentinels.size() - 1);
                Eventually.until("Sentinels know the replica", () -> size(client, "REPLICAS") == 1);
            }
        }
    }

    private static int size(TestClient client, String what) {
        return ((List<?>) client.call("SENTINEL", what, "mymaster")).size();
    }
}
