package io.tykredis.bench;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;

/** The results as a page of the documentation. Only ratios of one run are compared: machines are shared and differ. */
final class Report {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Collection<RunResult> results;

    private Report(Collection<RunResult> results) {
        this.results = results;
    }

    static String of(Collection<RunResult> results) {
        return new Report(results).page();
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # Performance

                Written by `bench/run`; not to be edited. Times depend on the machine and on what else it does, so only the
                ratios within one run mean anything.

                """);
        page.append("Run on %s with JDK %s, %d processors, %s %s.%n%n"
                .formatted(
                        LocalDate.now(),
                        Runtime.version(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch")));
        page.append("""
                ## A translation without HTTP

                A spec (a cluster with a user, TLS and a pool) is read, linted, translated for all five components into file and
                variables, and written, against Jackson alone reading the same spec and writing the same answer, which is there
                already. The goal is 2.5 at 3 endpoints, and a cost that is at most linear in the endpoints.

                | Endpoints | Translation | Jackson alone | Ratio | Allocated | Jackson alone | Ratio |
                |---:|---:|---:|---:|---:|---:|---:|
                """);
        results.stream()
                .map(result -> result.getParams().getParam("endpoints"))
                .distinct()
                .sorted((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)))
                .forEach(endpoints -> page.append(row(endpoints)));
        return page.toString();
    }

    private String row(String endpoints) {
        RunResult translation = result("translate", endpoints);
        RunResult jackson = result("jackson", endpoints);
        return String.format(
                Locale.ROOT,
                "| %s | %.1f µs | %.1f µs | **%.2f** | %.0f B | %.0f B | %.2f |%n",
                endpoints,
                time(translation),
                time(jackson),
                time(translation) / time(jackson),
                allocated(translation),
                allocated(jackson),
                allocated(translation) / allocated(jackson));
    }

    private RunResult result(String method, String endpoints) {
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
