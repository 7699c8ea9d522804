/** What is known of each Tyk component: one declarative table of keys, releases and evidence per component. */
@NullMarked
package io.tykredis.catalog;

import org.jspecify.annotations.NullMarked;
