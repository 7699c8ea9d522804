package io.tykredis.bench;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** {@link TranslationBenchmark}, by JMH. */
final class TranslationSection implements Section {

    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final int ROUNDS = 5;
    private static final int FORKS = 2;

    @Override
    public String measure() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(TranslationBenchmark.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .forks(FORKS)
                        .warmupIterations(ROUNDS)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(ROUNDS)
                        .measurementTime(TimeValue.seconds(2))
                        .build())
                .run();
        StringBuilder page = new StringBuilder("""
                ## A translation without HTTP

                A spec (a cluster with a user, TLS and a pool) is read, linted, translated into files and variables for all five
                components, and written. The comparison is Jackson alone, which reads the same spec and writes the same, prepared
                answer. The goals are a ratio of 2.5 at 3 endpoints and at most linear growth with the endpoints.

                | Endpoints | Translation | Jackson alone | Ratio | Allocated | Jackson alone | Ratio |
                |---:|---:|---:|---:|---:|---:|---:|
                """);
        results.stream()
                .map(result -> result.getParams().getParam("endpoints"))
                .distinct()
                .sorted(Comparator.comparingInt(Integer::parseInt))
                .forEach(endpoints -> page.append(row(endpoints, results)));
        return page.toString();
    }

    private static String row(String endpoints, Collection<RunResult> results) {
        RunResult translation = result("translate", endpoints, results);
        RunResult jackson = result("jackson", endpoints, results);
        return String.format(
                Locale.ROOT,
                "| %s | %.0f ns | %.0f ns | **%.2f** | %.0f B | %.0f B | %.2f |%n",
                endpoints,
                time(translation),
                time(jackson),
                time(translation) / time(jackson),
                allocated(translation),
                allocated(jackson),
                allocated(translation) / allocated(jackson));
    }

    private static RunResult result(String method, String endpoints, Collection<RunResult> results) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .filter(result -> result.getParams().getParam("endpoints").equals(endpoints))
                .findFirst()
                .orElseThrow();
    }

    private static double time(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static double allocated(RunResult result) {
        return result.getSecondaryResults().get(ALLOCATED).getScore();
    }
}
