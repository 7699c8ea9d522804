package io.tykredis.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server or Sentinel in a folder of its own, started with an unchanged file. */
public final class RedisProcess implements AutoCloseable {

    private static final String READY = "Ready to accept connections|Sentinel ID is";

    private final Process process;
    private final Path log;

    private RedisProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts the process and waits until it is ready.
     *
     * @param file {@code redis.conf} or {@code sentinel.conf}
     */
    public static RedisProcess start(Path binary, Path file) {
        Path folder = file.getParent();
        Path log = folder.resolve("log");
        List<String> command = new ArrayList<>(List.of(binary.toString(), file.toString()));
        if (file.endsWith("sentinel.conf")) {
            command.add("--sentinel");
        }
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            RedisProcess redis = new RedisProcess(process, log);
            redis.awaitReady(file);
            return redis;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(Path file) {
        try {
            Eventually.until(
                    () -> file + " accepted; its log: " + log(),
                    () -> !process.isAlive() || log().matches("(?s).*(" + READY + ").*"));
            if (!process.isAlive()) {
                throw new AssertionError(file + " was refused; its log: " + log());
            }
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Kills the process, like a power cut, and waits for its end. */
    @Override
    public void close() {
        try {
            process.destroyForcibly();
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
