/** The JSON documents that the API answers with. */
@NullMarked
package io.tykredis.document;

import org.jspecify.annotations.NullMarked;
