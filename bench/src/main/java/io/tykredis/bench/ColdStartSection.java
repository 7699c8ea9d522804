package io.tykredis.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From nothing to the first answer, against a program that has the same extensions and nothing to do. */
final class ColdStartSection implements Section {

    private static final int ENDPOINTS = 3;
    private static final int ROUNDS = 11;
    private static final String CALL = "/v1/translations/gateway";

    private record Round(double service, double empty) {}

    @Override
    public String measure() throws IOException, InterruptedException {
        StringBuilder page = new StringBuilder("""
                ## Cold start

                Time from the start of the process to the end of its first answer (a translation for the Gateway). The comparison is a
                Quarkus program with the same extensions and settings that returns a constant of the same size. Medians of %d
                alternating rounds. The goal is 1.15. Run the jar with an AOT cache
                ([operations.md](operations.md#faster-startup)).

                | | Service | Empty | Ratio |
                |---|---:|---:|---:|
                """.formatted(ROUNDS));
        byte[] spec = Specs.cluster(ENDPOINTS);
        String constant = "/constant/" + size(spec);
        page.append(row("Jar", Apps.SERVICE, Apps.EMPTY, List.of(), constant, spec));
        AotCache.train(Apps.SERVICE_AOT, CALL, spec);
        AotCache.train(Apps.EMPTY_AOT, constant, spec);
        page.append(row("Jar with an AOT cache", Apps.SERVICE_AOT, Apps.EMPTY_AOT, AotCache.USED, constant, spec));
        return page.toString();
    }

    private static int size(byte[] spec) throws IOException, InterruptedException {
        try (Service service = Service.start(Apps.SERVICE, List.of())) {
            service.firstAnswer(CALL, spec);
            return service.post(CALL, spec).length;
        }
    }

    private static String row(
            String name, Path service, Path empty, List<String> options, String constant, byte[] spec)
            throws IOException, InterruptedException {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(new Round(firstAnswer(service, options, CALL, spec), firstAnswer(empty, options, constant, spec)));
        }
        return String.format(
                Locale.ROOT,
                "| %s | %.0f ms | %.0f ms | **%.2f** |%n",
                name,
                Median.of(rounds, Round::service),
                Median.of(rounds, Round::empty),
                Median.of(rounds, each -> each.service() / each.empty()));
    }

    private static double firstAnswer(Path jar, List<String> options, String path, byte[] body)
            throws IOException, InterruptedException {
        try (Service service = Service.start(jar, options)) {
            return service.firstAnswer(path, body);
        }
    }
}
