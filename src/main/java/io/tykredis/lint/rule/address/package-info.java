/** Rules about addresses: ports, Sentinels, seed nodes, placeholders. */
@NullMarked
package io.tykredis.lint.rule.address;

import org.jspecify.annotations.NullMarked;
