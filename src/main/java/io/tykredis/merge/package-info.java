/** Replaces the Redis settings in a component's whole file and keeps everything else. */
@NullMarked
package io.tykredis.merge;

import org.jspecify.annotations.NullMarked;
