/** A spec merged into existing files and the variables that they set. */
@NullMarked
package io.tykredis.merge;

import org.jspecify.annotations.NullMarked;
