/** Talks to a running Redis, as its clients would: does it work, and what is it. It never writes. */
@NullMarked
package io.tykredis.redis.live;

import org.jspecify.annotations.NullMarked;
