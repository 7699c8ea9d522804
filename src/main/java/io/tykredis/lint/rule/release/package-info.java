/** Rules about what a release of a component reads, and its defects. */
@NullMarked
package io.tykredis.lint.rule.release;

import org.jspecify.annotations.NullMarked;
