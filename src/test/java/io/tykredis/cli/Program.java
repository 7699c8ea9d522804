package io.tykredis.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;

/** The packaged program: the native binary, or the jar. */
public record Program(List<String> command, Map<String, String> environment) {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    public record Result(int code, String out, String err) {}

    public static Program packaged() throws IOException {
        Properties artifact = new Properties();
        try (var in = Files.newInputStream(TARGET.resolve("quarkus-artifact.properties"))) {
            artifact.load(in);
        }
        String path = TARGET.resolve(artifact.getProperty("path")).toString();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new Program(
                artifact.getProperty("type").equals("native") ? List.of(path) : List.of(java, "-jar", path), Map.of());
    }

    public boolean isNative() {
        return command.size() == 1;
    }

    /** Adds a JVM option; the native binary accepts some of them. */
    public Program with(String option) {
        List<String> words = new ArrayList<>(command);
        words.add(1, option);
        return new Program(words, environment);
    }

    public Program with(Map<String, String> variables) {
        return new Program(command, variables);
    }

    public Result run(String stdin, String... args) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().putAll(environment);
        Process process = builder.start();
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        try (OutputStream in = process.getOutputStream()) {
            in.write(stdin.getBytes(UTF_8));
        } catch (IOException closed) {
            // The program ended without reading its input.
        }
        String out = text(process.getInputStream());
        return new Result(process.onExit().join().exitValue(), out, err.join());
    }

    private static String text(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
