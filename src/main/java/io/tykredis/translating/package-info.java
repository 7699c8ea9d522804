@NullMarked
package io.tykredis.translating;

import org.jspecify.annotations.NullMarked;
