/** The rules about specs and their runner. */
@NullMarked
package io.tykredis.lint;

import org.jspecify.annotations.NullMarked;
