/** Strict reading of JSON: limits, fields, pointers and every error at once. */
@NullMarked
package io.tykredis.input;

import org.jspecify.annotations.NullMarked;
