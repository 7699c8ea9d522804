/** The JSON documents of the API. */
@NullMarked
package io.tykredis.document;

import org.jspecify.annotations.NullMarked;
