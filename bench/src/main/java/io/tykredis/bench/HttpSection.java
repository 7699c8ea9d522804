package io.tykredis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Translations over HTTP, against a plain Quarkus application that has Jackson read the same body and write the same answer,
 * and, for information, one that answers a constant.
 */
final class HttpSection implements Section {

    private static final int ENDPOINTS = 3;
    private static final int ROUNDS = Integer.getInteger("http.rounds", 7);
    private static final int MOST_WARM_UPS = 30;
    private static final double SETTLED = 0.03;
    private static final int SETTLED_RUNS = 4;
    private static final String JACKSON = "/jackson";
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("http.seconds", 5));

    /** One run of wrk, with the processor time of the service for each request. */
    private record Run(Wrk wrk, double microsecondsPerRequest) {}

    private record Round(Run translation, Run jackson, Run constant) {

        double of(ToDoubleFunction<Run> what, Run other) {
            return what.applyAsDouble(translation) / what.applyAsDouble(other);
        }
    }

    @Override
    public String measure() throws IOException, InterruptedException {
        StringBuilder page = new StringBuilder("""
                ## A translation over HTTP

                wrk with 16 connections, which takes its part of the same processors, against the packaged service and a plain
                Quarkus application of the same extensions, without this project's code: Jackson reads the same JSON and writes the same
                answer, indented, in a blocking endpoint, as a plain one is. Both run all the time and are asked in turns, %d rounds of
                %d s, after a warm-up until the rates settle; medians. CPU is the processor time of a request. The goals are ratios
                of at least 1.0 for requests per second, and at most 1.2 for the 99th percentile. The constant, which reads the body
                and answers bytes that are there already, is for information.

                | Call | Requests/s | Plain | Ratio | CPU | Plain | Ratio | p99 | Plain | Ratio | of a constant's requests/s |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
                """.formatted(ROUNDS, ROUND.toSeconds()));
        byte[] spec = Specs.cluster(ENDPOINTS);
        Path body = Files.write(Files.createTempFile("spec", ".json"), spec);
        try (Service service = Service.start(Apps.SERVICE, List.of());
                Service plain = Service.start(Apps.EMPTY, List.of())) {
            service.firstAnswer("/v1/translations", spec);
            plain.firstAnswer("/constant/1", spec);
            page.append(row("/v1/translations/gateway", service, plain, spec, body));
            page.append(row("/v1/translations", service, plain, spec, body));
        } finally {
            Files.delete(body);
        }
        return page.toString();
    }

    private static String row(String call, Service service, Service plain, byte[] spec, Path body)
            throws IOException, InterruptedException {
        byte[] answer = service.post(call, spec);
        plain.put(JACKSON, answer);
        String constant = "/constant/" + answer.length;
        warmUp(service, call, body);
        warmUp(plain, JACKSON, body);
        warmUp(plain, constant, body);
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(new Round(run(service, call, body), run(plain, JACKSON, body), run(plain, constant, body)));
        }
        ToDoubleFunction<Run> rate = run -> run.wrk().requestsPerSecond();
        ToDoubleFunction<Run> p99 = run -> run.wrk().p99Ms();
        return String.format(
                Locale.ROOT,
                "| `%s` | %.0f | %.0f | **%.2f** | %.0f µs | %.0f µs | %.2f | %.2f ms | %.2f ms | **%.2f** | %.2f |%n",
                call,
                Median.of(rounds, each -> rate.applyAsDouble(each.translation())),
                Median.of(rounds, each -> rate.applyAsDouble(each.jackson())),
                Median.of(rounds, each -> each.of(rate, each.jackson())),
                Median.of(rounds, each -> each.translation().microsecondsPerRequest()),
                Median.of(rounds, each -> each.jackson().microsecondsPerRequest()),
                Median.of(rounds, each -> each.of(Run::microsecondsPerRequest, each.jackson())),
                Median.of(rounds, each -> p99.applyAsDouble(each.translation())),
                Median.of(rounds, each -> p99.applyAsDouble(each.jackson())),
                Median.of(rounds, each -> each.of(p99, each.jackson())),
                Median.of(rounds, each -> each.of(rate, each.constant())));
    }

    /** Until some runs in a row are no faster than the best before: the JIT compiler improves a busy program in steps. */
    private static void warmUp(Service service, String path, Path body) throws IOException, InterruptedException {
        double best = 0;
        int settled = 0;
        for (int i = 0; i < MOST_WARM_UPS && settled < SETTLED_RUNS; i++) {
            double rate = Wrk.post(service.at(path), body, ROUND).requestsPerSecond();
            settled = rate < best * (1 + SETTLED) ? settled + 1 : 0;
            best = Math.max(best, rate);
        }
    }

    private static Run run(Service service, String path, Path body) throws IOException, InterruptedException {
        Duration before = service.processorTime();
        Wrk wrk = Wrk.post(service.at(path), body, ROUND);
        Duration used = service.processorTime().minus(before);
        return new Run(wrk, used.toNanos() / 1e3 / wrk.requests());
    }
}
