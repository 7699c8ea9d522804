package io.tykredis.redis.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.model.Endpoint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterViewTest {

    private static final Endpoint ASKED = new Endpoint("127.0.0.1", 1);
    private static final RespReply SLOTS = new RespReply(List.of(List.of(0L, 16_383L, node(1, "a"), node(2, "b"))));
    private static final String NODES = "a 127.0.0.1:1@10001 myself,master - 0 0 1 connected 0-16383\n"
            + "b 127.0.0.1:2@10002,name slave a 0 0 1 connected\n";

    @Test
    void reportsAReplicaWithoutData() {
        assertThat(told(Map.of("cluster_known_nodes", "2"), NODES)).isEmpty();
        assertThat(told(Map.of(), NODES + "c 127.0.0.1:3@10003 slave a 0 0 1 connected\n"))
                .singleElement()
                .asString()
                .contains("127.0.0.1:3 serves no slot yet");
    }

    @Test
    void leavesFaultyNodesToTheirCheck() {
        assertThat(told(Map.of(), NODES + "c 127.0.0.1:3@10003 slave,fail a 0 0 1 connected\n"))
                .isEmpty();
    }

    @Test
    void countsNodesIfTheListIsRefused() {
        assertThat(told(Map.of("cluster_known_nodes", "2"), "")).isEmpty();
        assertThat(told(Map.of("cluster_known_nodes", "6"), ""))
                .singleElement()
                .asString()
                .contains("2 of 6 serve slots");
    }

    private static List<Check> told(Map<String, String> info, String nodes) {
        CheckRecorder checks = new CheckRecorder("here", null);
        new ClusterView(info, SlotRange.of(SLOTS, ASKED), ClusterNode.of(new RespReply(nodes.getBytes(UTF_8))))
                .completeness(checks);
        return checks.close();
    }

    private static List<Object> node(long port, String id) {
        return List.of("127.0.0.1".getBytes(UTF_8), port, id.getBytes(UTF_8), List.of());
    }
}
