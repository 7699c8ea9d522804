package io.tykredis.format.helm;

import io.tykredis.catalog.Concept;
import io.tykredis.translate.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A secret reference that no values file can contain.
 *
 * @param passed how the chart sets the variable from a secret passed at installation; {@code null}: it does not set it
 * @param name the variable to add if the chart does not set it
 * @param replaces whether {@code extraEnvs} already contains it, without a value
 */
record Missing(Setting setting, @Nullable ChartEnv passed, String name, boolean replaces) {

    /** The place where {@code global.redis} takes the secret itself. */
    static String value(@Nullable Concept from) {
        return from == Concept.SENTINEL_PASSWORD ? "global.redis.sentinelPass" : "global.redis.pass";
    }
}
