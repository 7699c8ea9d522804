/** Writes settings in the form they are deployed in, one class per format. */
@NullMarked
package io.tykredis.format;

import org.jspecify.annotations.NullMarked;
