@NullMarked
package io.tykredis.terraform;

import org.jspecify.annotations.NullMarked;
