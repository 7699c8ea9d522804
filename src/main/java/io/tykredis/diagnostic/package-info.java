/** Diagnostics: their codes, severities and texts. */
@NullMarked
package io.tykredis.diagnostic;

import org.jspecify.annotations.NullMarked;
