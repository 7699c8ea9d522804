package io.tykredis.http.resource;

import io.tykredis.format.ChartVersion;
import io.tykredis.format.EnvFormat;
import io.tykredis.format.Format;
import io.tykredis.format.Formats;
import io.tykredis.format.JsonFormat;
import io.tykredis.format.KubernetesFormat;
import io.tykredis.format.Yaml;
import io.tykredis.format.ZipArchive;
import io.tykredis.http.problem.Problem;
import io.tykredis.http.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Decides the format: {@code ?format=} wins, else {@code Accept} where a media type says it, else JSON. */
@Singleton
final class FormatChoice {

    static final String PARAMETER = "format";

    private static final String NEVER = "0";
    private static final MediaType ZIP = MediaType.valueOf(ZipArchive.MEDIA_TYPE);

    /** The formats that a media type stands for, the first being the one to answer where any will do. */
    private static final Map<MediaType, String> BY_MEDIA_TYPE = new LinkedHashMap<>();

    static {
        BY_MEDIA_TYPE.put(MediaType.APPLICATION_JSON_TYPE, JsonFormat.NAME);
        BY_MEDIA_TYPE.put(MediaType.TEXT_PLAIN_TYPE, EnvFormat.NAME);
        BY_MEDIA_TYPE.put(MediaType.valueOf(Yaml.MEDIA_TYPE), KubernetesFormat.NAME);
        BY_MEDIA_TYPE.put(ZIP, JsonFormat.NAME);
    }

    private final Formats formats;

    FormatChoice(Formats formats) {
        this.formats = formats;
    }

    /** @throws ProblemException with status 400 or 406 naming what is accepted */
    Format of(Query query, HttpHeaders headers) {
        return of(query, () -> negotiate(headers));
    }

    /** For answers that are always JSON, and speak of a format only. */
    Format of(Query query) {
        return of(query, () -> JsonFormat.NAME);
    }

    private Format of(Query query, Supplier<String> otherwise) {
        String name = query.oneOf(PARAMETER, formats.names()).orElseGet(otherwise);
        Format format = formats.require(name);
        Format charted = query.text(ChartVersion.PARAMETER)
                .map(chart -> forChart(format, chart))
                .orElse(format);
        List<String> targets = query.all(Query.TARGET);
        return targets.isEmpty() ? charted : charted.at(targets);
    }

    private static Format forChart(Format format, String chart) {
        ChartVersion version = ChartVersion.parse(chart)
                .orElseThrow(() ->
                        Query.reject("The query parameter \"chart\" has no such value. " + ChartVersion.accepted()));
        return format.forChart(version)
                .orElseThrow(() -> Query.reject("\"chart\" needs format=helm: format=" + format.name()
                        + " has nothing to do with Tyk's charts."));
    }

    /** Whether the answer is to be an archive of files: the best that {@code Accept} names is one, whatever the format. */
    static boolean archive(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(accepted -> !NEVER.equals(accepted.getParameters().get("q")))
                .filter(accepted -> BY_MEDIA_TYPE.keySet().stream().anyMatch(accepted::isCompatible))
                .findFirst()
                .filter(best -> best.getSubtype().equals(ZIP.getSubtype()))
                .isPresent();
    }

    /** The media types come best first; what else they say, as a charset, narrows nothing here. */
    private String negotiate(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            for (Map.Entry<MediaType, String> each : BY_MEDIA_TYPE.entrySet()) {
                if (fits(each.getKey(), accepted)) {
                    return each.getValue();
                }
            }
        }
        throw notAcceptable();
    }

    /** Whether the header {@code Accept} admits the type. */
    static boolean accepts(HttpHeaders headers, MediaType type) {
        return headers.getAcceptableMediaTypes().stream().anyMatch(accepted -> fits(type, accepted));
    }

    private static boolean fits(MediaType type, MediaType accepted) {
        return type.isCompatible(accepted)
                && !NEVER.equals(accepted.getParameters().get("q"));
    }

    private ProblemException notAcceptable() {
        String types = BY_MEDIA_TYPE.keySet().stream().map(MediaType::toString).collect(Collectors.joining(", "));
        return new ProblemException(Problem.of(
                406,
                "not-acceptable",
                "Nothing fits Accept",
                "Accept one of " + types + ", or name a format: ?format=" + String.join("|", formats.names()) + "."));
    }
}
