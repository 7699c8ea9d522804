/** Values for Tyk's Helm charts. */
@NullMarked
package io.tykredis.format.helm;

import org.jspecify.annotations.NullMarked;
