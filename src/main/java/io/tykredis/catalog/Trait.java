package io.tykredis.catalog;

/** A peculiarity of how some components read their configuration. */
public enum Trait {
    /** It uses Redis if the type of the store is absent or empty. */
    TYPE_OPTIONAL,
    /** It skips entries of its map from hosts to ports that it cannot parse; other components refuse to start. */
    TOLERANT_HOST_MAP,
    /** With cloud identity it sends neither user name nor password. */
    IDENTITY_REPLACES_LOGIN,
    /** It runs in a control plane only, without the Gateways of data planes. */
    CONTROL_PLANE_ONLY,
    /** Its releases have the numbers of Tyk. */
    TYK_RELEASES,
    /** Its prefix followed by {@code PORT} is the variable of its own listening port. */
    PORT_OF_ITS_OWN
}
