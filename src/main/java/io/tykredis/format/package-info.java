/** The output formats, one class each. */
@NullMarked
package io.tykredis.format;

import org.jspecify.annotations.NullMarked;
