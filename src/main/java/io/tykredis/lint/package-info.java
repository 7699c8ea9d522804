@NullMarked
package io.tykredis.lint;

import org.jspecify.annotations.NullMarked;
