@NullMarked
package io.tykredis.advice;

import org.jspecify.annotations.NullMarked;
