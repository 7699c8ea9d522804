/** Runs the rules about specs and carries what they look at. */
@NullMarked
package io.tykredis.lint;

import org.jspecify.annotations.NullMarked;
