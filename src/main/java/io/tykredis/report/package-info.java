/** The forms in which findings are reported, one class each. */
@NullMarked
package io.tykredis.report;

import org.jspecify.annotations.NullMarked;
