/** Reads the components' own configurations back into a spec. */
@NullMarked
package io.tykredis.imports;

import org.jspecify.annotations.NullMarked;
