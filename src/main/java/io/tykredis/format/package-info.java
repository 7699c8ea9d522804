@NullMarked
package io.tykredis.format;

import org.jspecify.annotations.NullMarked;
