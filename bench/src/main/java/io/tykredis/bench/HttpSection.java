package io.tykredis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Translations over HTTP, against two resources of the same process: one that reads the body and answers a constant, and one
 * that reads and writes the same JSON.
 */
final class HttpSection implements Section {

    private static final int ENDPOINTS = 3;
    private static final int ROUNDS = 5;
    private static final String JACKSON = "/jackson";
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration ROUND = Duration.ofSeconds(5);

    private record Round(Wrk translation, Wrk jackson, Wrk constant) {

        double rate() {
            return translation.requestsPerSecond() / constant.requestsPerSecond();
        }

        double jacksonRate() {
            return jackson.requestsPerSecond() / constant.requestsPerSecond();
        }

        double p99() {
            return translation.p99Ms() / constant.p99Ms();
        }
    }

    @Override
    public String measure() throws IOException, InterruptedException {
        StringBuilder page = new StringBuilder("""
                ## A translation over HTTP

                wrk with 16 connections, which takes its part of the same processors, against the packaged service with two more
                resources: one reads the body and answers as many bytes that are there already, the other has Jackson read the
                same JSON and write the same answer. All pass the same filters. %d rounds of %d s in turns after a warm-up;
                medians. The goals are 0.9 and 0.75 of the requests per second of the constant, and at most twice its 99th
                percentile; the ratio of Jackson alone is what any answer in JSON to JSON is bound by.

                | Call | Requests/s | Jackson alone | Constant | Ratio | of Jackson alone | p99 | Constant | Ratio |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|
                """.formatted(ROUNDS, ROUND.toSeconds()));
        byte[] spec = Specs.cluster(ENDPOINTS);
        Path body = Files.write(Files.createTempFile("spec", ".json"), spec);
        try (Service service = Service.start(Apps.WITH_CONSTANT, List.of())) {
            service.firstAnswer("/constant/1", spec);
            page.append(row("/v1/translations/gateway", service, spec, body));
            page.append(row("/v1/translations", service, spec, body));
        } finally {
            Files.delete(body);
        }
        return page.toString();
    }

    private static String row(String call, Service service, byte[] spec, Path body)
            throws IOException, InterruptedException {
        byte[] answer = service.post(call, spec);
        service.put(JACKSON, answer);
        String constant = "/constant/" + answer.length;
        Wrk.post(service.at(call), body, WARM_UP);
        Wrk.post(service.at(JACKSON), body, WARM_UP);
        Wrk.post(service.at(constant), body, WARM_UP);
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(new Round(
                    Wrk.post(service.at(call), body, ROUND),
                    Wrk.post(service.at(JACKSON), body, ROUND),
                    Wrk.post(service.at(constant), body, ROUND)));
        }
        return String.format(
                Locale.ROOT,
                "| `%s` | %.0f | %.0f | %.0f | **%.2f** | %.2f | %.2f ms | %.2f ms | **%.2f** |%n",
                call,
                Median.of(rounds, each -> each.translation().requestsPerSecond()),
                Median.of(rounds, each -> each.jackson().requestsPerSecond()),
                Median.of(rounds, each -> each.constant().requestsPerSecond()),
                Median.of(rounds, Round::rate),
                Median.of(rounds, Round::jacksonRate),
                Median.of(rounds, each -> each.translation().p99Ms()),
                Median.of(rounds, each -> each.constant().p99Ms()),
                Median.of(rounds, Round::p99));
    }
}
