/** Errors as RFC 9457 problems. */
@NullMarked
package io.tykredis.http.problem;

import org.jspecify.annotations.NullMarked;
