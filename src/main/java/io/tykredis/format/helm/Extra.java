package io.tykredis.format.helm;

import io.tykredis.mapping.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A variable that has to stand in {@code extraEnvs}.
 *
 * @param name the name to give it there
 * @param setting what it says; {@code null}: it takes back what the chart says
 * @param neutral what takes it back
 */
record Extra(String name, @Nullable Setting setting, String neutral) {}
