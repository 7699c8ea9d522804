/** The merge of a spec into a component's whole file. */
@NullMarked
package io.tykredis.merge;

import org.jspecify.annotations.NullMarked;
