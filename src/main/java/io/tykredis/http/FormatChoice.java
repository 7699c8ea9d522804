package io.tykredis.http;

import io.tykredis.format.Format;
import io.tykredis.format.Formats;
import io.tykredis.format.JsonFormat;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides the format: {@code ?format=} wins, else {@code Accept} where a media type says it, else JSON. */
@Singleton
final class FormatChoice {

    static final String PARAMETER = "format";

    /** The formats that a media type stands for; the others have none of their own. */
    private static final Map<MediaType, String> BY_MEDIA_TYPE = new LinkedHashMap<>();

    static {
        BY_MEDIA_TYPE.put(MediaType.APPLICATION_JSON_TYPE, JsonFormat.NAME);
        BY_MEDIA_TYPE.put(MediaType.TEXT_PLAIN_TYPE, "env");
    }

    private final Formats formats;

    FormatChoice(Formats formats) {
        this.formats = formats;
    }

    Format of(Query query, Request request) {
        String name = query.oneOf(PARAMETER, formats.names()).orElseGet(() -> negotiate(request));
        return formats.find(name).orElseThrow(() -> new IllegalStateException("no format " + name));
    }

    private String negotiate(Request request) {
        List<Variant> variants = BY_MEDIA_TYPE.keySet().stream()
                .map(type -> new Variant(type, (String) null, null))
                .toList();
        Variant chosen = request.selectVariant(variants);
        if (chosen == null) {
            throw new ProblemException(Problem.of(
                    406,
                    "not-acceptable",
                    "Nothing fits Accept",
                    "Accept one of "
                            + String.join(
                                    ", ",
                                    BY_MEDIA_TYPE.keySet().stream()
                                            .map(MediaType::toString)
                                            .toList())
                            + ", or name a format: ?format=" + String.join("|", formats.names()) + "."));
        }
        return BY_MEDIA_TYPE.getOrDefault(chosen.getMediaType(), JsonFormat.NAME);
    }
}
