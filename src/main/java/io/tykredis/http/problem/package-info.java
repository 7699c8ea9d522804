/** Every error answer, as RFC 9457 defines it. */
@NullMarked
package io.tykredis.http.problem;

import org.jspecify.annotations.NullMarked;
