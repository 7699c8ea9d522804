package io.tykredis.catalog;

/** A peculiarity in how some components read their configuration. */
public enum Trait {
    /** It assumes Redis if the type of the store is absent or empty. */
    TYPE_OPTIONAL,
    /** Its map from hosts to ports skips entries that it cannot parse, where others refuse to start. */
    TOLERANT_HOST_MAP,
    /** With cloud identity it sends neither user name nor password. */
    IDENTITY_REPLACES_LOGIN,
    /** It runs in a control plane only, where the Gateways of data planes are not. */
    CONTROL_PLANE_ONLY,
    /** Its releases have the numbers of Tyk. */
    TYK_RELEASES,
    /** Its variable {@code PORT}, behind the prefix, is the port that it listens on. */
    PORT_OF_ITS_OWN
}
