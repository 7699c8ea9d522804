package io.tykredis.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Free ports on loopback, low enough that a cluster node's bus port is valid. */
public final class Ports {

    private static final int FROM = 20_000;
    private static final int TO = 30_000;
    private static final int BUS = 10_000;

    private Ports() {}

    /** In ascending order. */
    public static List<Integer> free(int count) {
        List<Integer> ports = new ArrayList<>();
        while (ports.size() < count) {
            int port = ThreadLocalRandom.current().nextInt(FROM, TO);
            if (!ports.contains(port) && isFree(port) && isFree(port + BUS)) {
                ports.add(port);
            }
        }
        return ports.stream().sorted().toList();
    }

    public static int free() {
        return free(1).get(0);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
