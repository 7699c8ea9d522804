package io.tykredis.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a run of wrk found. */
record Wrk(double requestsPerSecond, double p99Ms, long requests) {

    private static final int CONNECTIONS = 16;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)\\b");

    static Wrk post(URI to, Path body, Duration during) throws IOException, InterruptedException {
        String output = Program.run(List.of(
                        "wrk",
                        "--threads=1",
                        "--connections=" + CONNECTIONS,
                        "--duration=" + during.toSeconds() + "s",
                        "--latency",
                        "--script=bench/post.lua",
                        to.toString(),
                        "--",
                        body.toString()))
                .output();
        if (output.contains("Non-2xx") || output.contains("Socket errors")) {
            throw new IllegalStateException(output);
        }
        Matcher p99 = find(P99, output);
        double unit =
                switch (p99.group(2)) {
                    case "us" -> 1e-3;
                    case "ms" -> 1;
                    default -> 1e3;
                };
        return new Wrk(
                Double.parseDouble(find(RATE, output).group(1)),
                Double.parseDouble(p99.group(1)) * unit,
                Long.parseLong(find(REQUESTS, output).group(1)));
    }

    private static Matcher find(Pattern pattern, String output) {
        Matcher matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException(output);
        }
        return matcher;
    }
}
