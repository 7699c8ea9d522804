package io.tykredis.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** All servers and Sentinels of one test, by the name of their file, each in a folder of its own. */
public final class RedisProcesses implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ready to accept connections|Sentinel ID is");

    private final Path binary;
    private final Path folder;
    private final Map<String, Process> running = new LinkedHashMap<>();

    public RedisProcesses(Path binary, Path folder) {
        this.binary = binary;
        this.folder = folder;
    }

    /** Starts a process for each file, in the order given. */
    public RedisProcesses start(Map<String, String> files) {
        files.forEach(this::start);
        return this;
    }

    /** @param name ends with {@code redis.conf} or {@code sentinel.conf} */
    public void start(String name, String text) {
        try {
            Files.createDirectories(file(name).getParent());
            Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!starts(name)) {
            throw new AssertionError(name + " was refused; its log: " + log(name));
        }
    }

    /** Starts a process with its file as it is now, and waits until it is ready or has ended. */
    public boolean starts(String name) {
        List<String> command =
                new ArrayList<>(List.of(binary.toString(), file(name).toString()));
        if (name.endsWith("sentinel.conf")) {
            command.add("--sentinel");
        }
        try {
            Process process = new ProcessBuilder(command)
                    .directory(file(name).getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(file(name).resolveSibling("log").toFile())
                    .start();
            running.put(name, process);
            Eventually.until(
                    () -> name + " accepted; its log: " + log(name),
                    () -> !process.isAlive() || READY.matcher(log(name)).find());
            return process.isAlive();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name.contains("/") ? name : "only/" + name);
    }

    private String log(String name) {
        try {
            return Files.readString(file(name).resolveSibling("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills a process, like a power cut, and waits for its end. */
    public void stop(String name) {
        running.get(name).destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        running.keySet().forEach(this::stop);
    }
}
