package io.tykredis.http;

import io.tykredis.format.EnvFormat;
import io.tykredis.format.Format;
import io.tykredis.format.Formats;
import io.tykredis.format.JsonFormat;
import io.tykredis.format.KubernetesFormat;
import io.tykredis.format.Yaml;
import io.tykredis.format.ZipArchive;
import io.tykredis.report.JsonReport;
import io.tykredis.report.Report;
import io.tykredis.report.Reports;
import io.tykredis.report.TextReport;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The choice of an output format or a report: by the parameter, else by the media type in {@code Accept}, else JSON. */
@Singleton
final class AnswerChoice {

    /** What a media type selects. The first one is used if the client accepts all. */
    private record Negotiable(MediaType type, String name) {
        Negotiable(String type, String name) {
            this(MediaType.valueOf(type), name);
        }
    }

    private static final Negotiable ZIP = new Negotiable(ZipArchive.MEDIA_TYPE, JsonFormat.NAME);
    private static final List<Negotiable> FORMATS = List.of(
            new Negotiable(MediaType.APPLICATION_JSON, JsonFormat.NAME),
            new Negotiable(MediaType.TEXT_PLAIN, EnvFormat.NAME),
            new Negotiable(Yaml.MEDIA_TYPE, KubernetesFormat.NAME),
            ZIP);

    private static final Pattern NEVER = Pattern.compile("0(\\.0*)?");

    private final Formats formats;
    private final Reports reports;
    private final List<Negotiable> negotiableReports;

    AnswerChoice(Formats formats, Reports reports) {
        this.formats = formats;
        this.reports = reports;
        this.negotiableReports = Stream.concat(Stream.of(JsonReport.NAME, TextReport.NAME), reports.names().stream())
                .map(name -> new Negotiable(reports.require(name).mediaType(), name))
                .toList();
    }

    /** @throws Problem with status 400 or 406 that lists what is accepted */
    Format format(Query query, HttpHeaders headers) {
        return format(query, chosen(query, Query.FORMAT, formats.names(), headers, FORMATS));
    }

    /** For answers that are always JSON but depend on a format. */
    Format format(Query query) {
        return format(query, query.oneOf(Query.FORMAT, formats.names()).orElse(JsonFormat.NAME));
    }

    private Format format(Query query, String name) {
        Format format = formats.require(name);
        String chart = query.text(Query.CHART).orElse(null);
        if (chart != null) {
            format = format.forChart(chart);
        }
        List<String> targets = query.all(Query.TARGET);
        return targets.isEmpty() ? format : format.at(targets);
    }

    /** @throws Problem with status 400 or 406 that lists what is accepted */
    Report report(Query query, HttpHeaders headers) {
        return reports.require(chosen(query, Query.REPORT, reports.names(), headers, negotiableReports));
    }

    /** Whether the client wants a zip archive with the files of the format. */
    static boolean archive(HttpHeaders headers) {
        return best(headers, FORMATS).filter(ZIP::equals).isPresent();
    }

    /** Whether the {@code Accept} header admits the type. */
    static boolean accepts(HttpHeaders headers, String type) {
        return best(headers, List.of(new Negotiable(type, ""))).isPresent();
    }

    private static String chosen(
            Query query, String parameter, List<String> names, HttpHeaders headers, List<Negotiable> offered) {
        return query.oneOf(parameter, names)
                .or(() -> best(headers, offered).map(Negotiable::name))
                .orElseThrow(() -> Problem.of(
                        ProblemKind.NOT_ACCEPTABLE,
                        "Accept one of " + types(offered) + ", or name a " + parameter + ": ?" + parameter + "="
                                + String.join("|", names) + "."));
    }

    private static String types(List<Negotiable> offered) {
        return offered.stream().map(each -> each.type().toString()).distinct().collect(Collectors.joining(", "));
    }

    /** Accepted types are sorted by preference. Their other parameters, such as a charset, are ignored here. */
    private static Optional<Negotiable> best(HttpHeaders headers, List<Negotiable> offered) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            String quality = accepted.getParameters().get("q");
            if (quality != null && NEVER.matcher(quality).matches()) {
                continue;
            }
            for (Negotiable each : offered) {
                if (each.type().isCompatible(accepted)) {
                    return Optional.of(each);
                }
            }
        }
        return Optional.empty();
    }
}
