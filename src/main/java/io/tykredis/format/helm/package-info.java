/** The Helm format: values for Tyk's charts. */
@NullMarked
package io.tykredis.format.helm;

import org.jspecify.annotations.NullMarked;
