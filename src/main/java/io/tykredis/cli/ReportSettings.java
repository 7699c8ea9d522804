package io.tykredis.cli;

import io.tykredis.diagnostic.Severity;
import io.tykredis.report.Report;
import java.util.List;

/**
 * The settings of a report: its format, the findings to report, and the findings that are errors.
 *
 * @param select the only codes to report; empty: all
 */
record ReportSettings(Report report, Severity failOn, List<String> select, List<String> ignore) {

    ReportSettings {
        select = List.copyOf(select);
        ignore = List.copyOf(ignore);
    }

    boolean wants(String code) {
        return (select.isEmpty() || select.contains(code)) && !ignore.contains(code);
    }

    /** The same settings, with warnings as errors. */
    ReportSettings strict() {
        Severity least = failOn == Severity.INFO ? failOn : Severity.WARNING;
        return new ReportSettings(report, least, select, ignore);
    }
}
