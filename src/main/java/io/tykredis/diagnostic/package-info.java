@NullMarked
package io.tykredis.diagnostic;

import org.jspecify.annotations.NullMarked;
