package io.tykredis.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What a program wrote, and how long it took from its start to its end. */
record Program(String output, double ms) {

    static Program run(List<String> command) throws IOException, InterruptedException {
        return run(command, Path.of("."));
    }

    /** @param folder the working directory */
    static Program run(List<String> command, Path folder) throws IOException, InterruptedException {
        long started = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + exit + ": " + output);
        }
        return new Program(output, (System.nanoTime() - started) / 1e6);
    }
}
