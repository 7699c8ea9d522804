package io.tykredis.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Streams of many specs: how many a second, and whether memory grows with them. */
final class FleetSection implements Section {

    private static final int ENDPOINTS = 3;
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int WARM_UP = 5_000;
    private static final String HEAP = "-Xmx128m";

    private record Run(int lines, double linesPerSecond, double peakMb) {}

    @Override
    public String measure() throws IOException, InterruptedException {
        StringBuilder page = new StringBuilder("""
                ## A fleet

                `POST /v1/translations` as `application/x-ndjson`, each line a spec of %d endpoints for all five components. Each size has
                a new process with %s and a warm-up of %d lines. Peak memory is that of the whole process. The goal is that it
                does not grow with the number of lines.

                | Lines | Specs/s | Ratio | Peak memory | Ratio |
                |---:|---:|---:|---:|---:|
                """.formatted(ENDPOINTS, HEAP, WARM_UP));
        List<Run> runs = List.of(run(SIZES.get(0)), run(SIZES.get(1)), run(SIZES.get(2)));
        for (Run each : runs) {
            page.append(String.format(
                    Locale.ROOT,
                    "| %d | %.0f | %.2f | %.0f MB | **%.2f** |%n",
                    each.lines(),
                    each.linesPerSecond(),
                    each.linesPerSecond() / runs.get(0).linesPerSecond(),
                    each.peakMb(),
                    each.peakMb() / runs.get(0).peakMb()));
        }
        return page.toString();
    }

    private static Run run(int lines) throws IOException, InterruptedException {
        Path warmUp = stream(WARM_UP);
        Path stream = stream(lines);
        try (Service service = Service.start(Apps.SERVICE, List.of(HEAP))) {
            service.firstAnswer("/v1/translations", Specs.cluster(ENDPOINTS));
            translate(warmUp, WARM_UP, service);
            long started = System.nanoTime();
            translate(stream, lines, service);
            double seconds = (System.nanoTime() - started) / 1e9;
            return new Run(lines, lines / seconds, peakMb(service.pid()));
        } finally {
            Files.delete(warmUp);
            Files.delete(stream);
        }
    }

    private static Path stream(int lines) throws IOException {
        Path stream = Files.createTempFile("specs", ".ndjson");
        byte[] spec = Specs.cluster(ENDPOINTS);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(stream))) {
            for (int i = 0; i < lines; i++) {
                out.write(spec);
                out.write('\n');
            }
        }
        return stream;
    }

    /** With curl: Java's own client reads nothing before it has sent everything, which no stream with back-pressure allows. */
    private static void translate(Path stream, int lines, Service service) throws IOException, InterruptedException {
        Process curl = new ProcessBuilder(
                        "curl",
                        "--silent",
                        "--fail",
                        "--header",
                        "Content-Type: application/x-ndjson",
                        "--upload-file",
                        stream.toString(),
                        "--request",
                        "POST",
                        service.at("/v1/translations").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int answered = 0;
        try (BufferedReader reader = curl.inputReader(UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("{\"components\"")) {
                    throw new IllegalStateException(line);
                }
                answered++;
            }
        }
        if (curl.waitFor() != 0 || answered != lines) {
            throw new IllegalStateException(answered + " of " + lines + " lines were answered");
        }
    }

    /** Linux counts the peak of a process itself. */
    private static double peakMb(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow()
                / 1024.0;
    }
}
