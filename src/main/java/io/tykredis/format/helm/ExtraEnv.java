package io.tykredis.format.helm;

import io.tykredis.translate.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A variable of {@code extraEnvs}.
 *
 * @param name its name there
 * @param setting where its value comes from; {@code null}: it resets what the chart sets
 * @param neutral what resets it
 * @param twice whether the chart sets a variable of that name, too
 */
record ExtraEnv(String name, @Nullable Setting setting, String neutral, boolean twice) {}
