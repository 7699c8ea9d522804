package io.tykredis.http;

import io.tykredis.translating.Translated;
import java.util.List;

/** {@code ?secrets=redact} puts a mask in the place of every password, for outputs that are to be shown around. */
final class Redaction {

    static final String PARAMETER = "secrets";

    private static final String REDACT = "redact";
    private static final List<String> VALUES = List.of("show", REDACT);

    private Redaction() {}

    /** As it is to be written; everything else about a translation stays as it is. */
    static Translated of(Translated translated, Query query) {
        return wanted(query) ? translated.redacted() : translated;
    }

    /** @throws ProblemException with status 400 naming the accepted values */
    static boolean wanted(Query query) {
        return query.oneOf(PARAMETER, VALUES).filter(REDACT::equals).isPresent();
    }
}
