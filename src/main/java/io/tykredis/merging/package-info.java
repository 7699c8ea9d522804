@NullMarked
package io.tykredis.merging;

import org.jspecify.annotations.NullMarked;
