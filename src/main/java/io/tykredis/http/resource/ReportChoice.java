package io.tykredis.http.resource;

import io.tykredis.http.problem.ProblemException;
import io.tykredis.http.problem.ProblemKind;
import io.tykredis.report.JsonReport;
import io.tykredis.report.Report;
import io.tykredis.report.Reports;
import io.tykredis.report.TextReport;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decides the form of a report: {@code ?report=} wins, else the media type in {@code Accept}, else JSON. */
@Singleton
final class ReportChoice {

    private final Reports reports;

    /** For {@code Accept}; of two with one type the first. */
    private final List<Report> negotiable;

    ReportChoice(Reports reports) {
        this.reports = reports;
        this.negotiable = reports.all().stream()
                .sorted(Comparator.comparing((Report report) -> !report.name().equals(JsonReport.NAME))
                        .thenComparing(report -> !report.name().equals(TextReport.NAME)))
                .toList();
    }

    /** @throws ProblemException with status 400 or 406 that lists what is accepted */
    Report of(Query query, HttpHeaders headers) {
        Optional<String> name = query.oneOf(Query.REPORT, reports.names());
        return name.isPresent() ? reports.require(name.get()) : accepted(headers);
    }

    private Report accepted(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            for (Report report : negotiable) {
                if (FormatChoice.fits(MediaType.valueOf(report.mediaType()), accepted)) {
                    return report;
                }
            }
        }
        throw new ProblemException(
                ProblemKind.NOT_ACCEPTABLE,
                "Accept one of "
                        + String.join(
                                ", ",
                                negotiable.stream()
                                        .map(Report::mediaType)
                                        .distinct()
                                        .toList())
                        + ", or name a report: ?report=" + String.join("|", reports.names()) + ".");
    }
}
