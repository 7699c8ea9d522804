@NullMarked
package io.tykredis.spec;

import org.jspecify.annotations.NullMarked;
