package io.tykredis.http.resource;

import io.tykredis.format.ChartVersion;
import io.tykredis.format.EnvFormat;
import io.tykredis.format.Format;
import io.tykredis.format.Formats;
import io.tykredis.format.JsonFormat;
import io.tykredis.format.KubernetesFormat;
import io.tykredis.format.Yaml;
import io.tykredis.format.ZipArchive;
import io.tykredis.http.problem.ProblemException;
import io.tykredis.http.problem.ProblemKind;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The choice of the output format: {@code ?format=}, else the media type in {@code Accept}, else JSON. */
@Singleton
final class FormatChoice {

    /** The format that a media type selects. The first one is used if the client accepts all. */
    private record Negotiable(MediaType type, String format) {
        Negotiable(String type, String format) {
            this(MediaType.valueOf(type), format);
        }
    }

    private static final Negotiable ZIP = new Negotiable(ZipArchive.MEDIA_TYPE, JsonFormat.NAME);
    private static final List<Negotiable> NEGOTIABLE = List.of(
            new Negotiable(MediaType.APPLICATION_JSON, JsonFormat.NAME),
            new Negotiable(MediaType.TEXT_PLAIN, EnvFormat.NAME),
            new Negotiable(Yaml.MEDIA_TYPE, KubernetesFormat.NAME),
            ZIP);

    private static final Pattern NEVER = Pattern.compile("0(\\.0*)?");

    private final Formats formats;

    FormatChoice(Formats formats) {
        this.formats = formats;
    }

    /** @throws ProblemException with status 400 or 406 that lists what is accepted */
    Format of(Query query, HttpHeaders headers) {
        return asked(query, () -> best(headers).map(Negotiable::format).orElseThrow(this::notAcceptable));
    }

    /** For answers that are always JSON but depend on a format. */
    Format of(Query query) {
        return asked(query, () -> JsonFormat.NAME);
    }

    private Format asked(Query query, Supplier<String> otherwise) {
        Format format =
                formats.require(query.oneOf(Query.FORMAT, formats.names()).orElseGet(otherwise));
        Optional<String> chart = query.text(Query.CHART);
        if (chart.isPresent()) {
            format = forChart(format, chart.get());
        }
        List<String> targets = query.all(Query.TARGET);
        return targets.isEmpty() ? format : format.at(targets);
    }

    private static Format forChart(Format format, String chart) {
        ChartVersion version = ChartVersion.parse(chart)
                .orElseThrow(() -> Query.reject("\"chart\" has an unknown value. " + ChartVersion.accepted()));
        return format.forChart(version)
                .orElseThrow(() -> Query.reject(
                        "\"chart\" requires format=helm; it has no effect on format=" + format.name() + "."));
    }

    /** Whether the client wants a zip archive with the files of the format. */
    static boolean archive(HttpHeaders headers) {
        return best(headers).filter(ZIP::equals).isPresent();
    }

    /** Whether the {@code Accept} header admits the type. */
    static boolean accepts(HttpHeaders headers, MediaType type) {
        return headers.getAcceptableMediaTypes().stream().anyMatch(accepted -> fits(type, accepted));
    }

    /** Accepted types are sorted by preference. Their other parameters, such as a charset, are ignored here. */
    private static Optional<Negotiable> best(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            for (Negotiable each : NEGOTIABLE) {
                if (fits(each.type(), accepted)) {
                    return Optional.of(each);
                }
            }
        }
        return Optional.empty();
    }

    static boolean fits(MediaType type, MediaType accepted) {
        String quality = accepted.getParameters().get("q");
        return type.isCompatible(accepted)
                && (quality == null || !NEVER.matcher(quality).matches());
    }

    private ProblemException notAcceptable() {
        String types = String.join(
                ", ", NEGOTIABLE.stream().map(each -> each.type().toString()).toList());
        return new ProblemException(
                ProblemKind.NOT_ACCEPTABLE,
                "Accept one of " + types + ", or name a format: ?format=" + String.join("|", formats.names()) + ".");
    }
}
