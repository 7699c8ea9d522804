/** A spec translated into one component's settings, or omissions with their reasons. */
@NullMarked
package io.tykredis.translate;

import org.jspecify.annotations.NullMarked;
