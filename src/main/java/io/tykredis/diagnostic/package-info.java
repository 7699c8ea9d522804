/** Diagnostics: codes, severities, and what one finding says. */
@NullMarked
package io.tykredis.diagnostic;

import org.jspecify.annotations.NullMarked;
