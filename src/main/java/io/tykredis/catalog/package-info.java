/** One table per Tyk component: its keys, variables, releases and their evidence. */
@NullMarked
package io.tykredis.catalog;

import org.jspecify.annotations.NullMarked;
