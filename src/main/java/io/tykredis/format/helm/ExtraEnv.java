package io.tykredis.format.helm;

import io.tykredis.translate.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A variable in {@code extraEnvs}.
 *
 * @param name its name there
 * @param setting the source of its value; {@code null}: it resets the chart's value
 * @param neutral the value that resets it
 * @param twice whether the chart also sets a variable with that name
 */
record ExtraEnv(String name, @Nullable Setting setting, String neutral, boolean twice) {}
