/** Rules about separate stores. */
@NullMarked
package io.tykredis.lint.rule.store;

import org.jspecify.annotations.NullMarked;
