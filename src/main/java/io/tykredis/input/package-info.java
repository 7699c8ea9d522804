/** Strict reading of JSON: fields, limits, pointers, all errors together. */
@NullMarked
package io.tykredis.input;

import org.jspecify.annotations.NullMarked;
