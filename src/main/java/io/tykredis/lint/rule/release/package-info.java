/** Rules about releases: what they read, and their defects. */
@NullMarked
package io.tykredis.lint.rule.release;

import org.jspecify.annotations.NullMarked;
