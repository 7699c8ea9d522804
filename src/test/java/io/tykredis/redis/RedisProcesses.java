package io.tykredis.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** All processes of one test, by the name of their file, each in a folder of its own. */
public final class RedisProcesses implements AutoCloseable {

    private final Path binary;
    private final Path folder;
    private final Map<String, RedisProcess> running = new LinkedHashMap<>();

    public RedisProcesses(Path binary, Path folder) {
        this.binary = binary;
        this.folder = folder;
    }

    /** Starts a process for each file, in the order given. */
    public RedisProcesses start(Map<String, String> files) {
        files.forEach(this::start);
        return this;
    }

    public void start(String name, String text) {
        try {
            Path file = folder.resolve(name.contains("/") ? name : "only/" + name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            running.put(name, RedisProcess.start(binary, file));
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    public RedisProcess get(String name) {
        return running.get(name);
    }

    @Override
    public void close() {
        running.values().forEach(RedisProcess::close);
    }
}
