/** Rules about what one component makes of a spec. */
@NullMarked
package io.tykredis.lint.component;

import org.jspecify.annotations.NullMarked;
