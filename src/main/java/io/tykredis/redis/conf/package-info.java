/** The redis.conf and sentinel.conf files for the servers of a spec. */
@NullMarked
package io.tykredis.redis.conf;

import org.jspecify.annotations.NullMarked;
