/** The keys and variables that a component reads, with their values. */
@NullMarked
package io.tykredis.imports.reading;

import org.jspecify.annotations.NullMarked;
