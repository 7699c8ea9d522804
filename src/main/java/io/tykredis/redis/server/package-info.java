/** The configuration files of the Redis servers themselves. */
@NullMarked
package io.tykredis.redis.server;

import org.jspecify.annotations.NullMarked;
