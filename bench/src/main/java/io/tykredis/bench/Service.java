package io.tykredis.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A packaged service in a process of its own, on free ports of the loopback. */
final class Service implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration LONGEST_START = Duration.ofMinutes(1);
    private static final long BETWEEN_TRIES_MS = 1;

    private final Process process;
    private final URI base;
    private final long started;

    private Service(Process process, URI base, long started) {
        this.process = process;
        this.base = base;
        this.started = started;
    }

    /** @param options of the JVM; the working directory is the one that holds the jar */
    static Service start(Path jar, List<String> options) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(options);
        command.addAll(List.of(
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.port=" + freePort(),
                "-jar",
                jar.getFileName().toString()));
        long started = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(jar.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"))
                .start();
        return new Service(process, URI.create("http://127.0.0.1:" + port), started);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    URI at(String path) {
        return base.resolve(path);
    }

    /** What the process has used of the processors until now. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    long pid() {
        return process.pid();
    }

    /** @return milliseconds from the start of the process to the end of its first answer */
    double firstAnswer(String path, byte[] body) throws IOException, InterruptedException {
        while (true) {
            try {
                post(path, body);
                return (System.nanoTime() - started) / 1e6;
            } catch (IOException e) {
                if (!process.isAlive() || System.nanoTime() - started > LONGEST_START.toNanos()) {
                    throw e;
                }
                Thread.sleep(BETWEEN_TRIES_MS);
            }
        }
    }

    byte[] post(String path, byte[] body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    void put(String path, byte[] body) throws IOException, InterruptedException {
        send("PUT", path, body);
    }

    private byte[] send(String method, String path, byte[] body) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = CLIENT.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
