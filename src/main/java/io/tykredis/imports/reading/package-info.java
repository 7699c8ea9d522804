/** Which keys of a file and which variables a component reads, and with what value. */
@NullMarked
package io.tykredis.imports.reading;

import org.jspecify.annotations.NullMarked;
