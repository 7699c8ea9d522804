@NullMarked
package io.tykredis.mapping;

import org.jspecify.annotations.NullMarked;
