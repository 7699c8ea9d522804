/** Rules about addresses: ports, Sentinels, seeds, placeholders. */
@NullMarked
package io.tykredis.lint.rule.address;

import org.jspecify.annotations.NullMarked;
