/** Rules about numbers: databases, pools, timeouts. */
@NullMarked
package io.tykredis.lint.rule.limit;

import org.jspecify.annotations.NullMarked;
