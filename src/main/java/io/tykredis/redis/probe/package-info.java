/** Checks of a live Redis: verification and discovery. */
@NullMarked
package io.tykredis.redis.probe;

import org.jspecify.annotations.NullMarked;
