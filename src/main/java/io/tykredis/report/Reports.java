package io.tykredis.report;

import io.tykredis.input.NearestName;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All forms of reports, by name. */
public final class Reports {

    private final List<Report> reports;

    public Reports(Collection<Report> reports) {
        this.reports =
                reports.stream().sorted(Comparator.comparing(Report::name)).toList();
    }

    public List<Report> all() {
        return reports;
    }

    public List<String> names() {
        return reports.stream().map(Report::name).toList();
    }

    public Optional<Report> find(String name) {
        return reports.stream().filter(report -> report.name().equals(name)).findFirst();
    }

    /** The report with a valid name. */
    public Report require(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no report " + name));
    }

    /** The suggestion for an unknown name. */
    public String instead(String unknown) {
        return NearestName.question(unknown, names()) + "Reports: " + String.join(", ", names()) + ".";
    }
}
