/** The calls of the API: each reads its parameters, asks one use case and writes the answer. */
@NullMarked
package io.tykredis.http.resource;

import org.jspecify.annotations.NullMarked;
