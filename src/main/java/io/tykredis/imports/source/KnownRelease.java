package io.tykredis.imports.source;

import io.tykredis.model.Version;

/**
 * A release with its source.
 *
 * @param from the source in responses, one of the constants
 */
public record KnownRelease(Version version, String from) {

    public static final String IMAGE = "image";
    /** The tag of an image that names only a release line, of which the newest release is meant. */
    public static final String FLOATING_IMAGE = "floating-image";
    /** The label {@code app.kubernetes.io/version}. */
    public static final String LABEL = "label";
    /** The default of a Helm chart. */
    public static final String CHART = "chart";
    /** The request, or the release that Tyk pairs with the one in the request. */
    public static final String REQUEST = "request";
    /** Nothing names a release, so the newest is assumed. */
    public static final String NEWEST = "newest";
}
