/** Existing configurations read into a spec. */
@NullMarked
package io.tykredis.imports;

import org.jspecify.annotations.NullMarked;
