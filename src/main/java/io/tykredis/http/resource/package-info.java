/** The endpoints of the HTTP API. */
@NullMarked
package io.tykredis.http.resource;

import org.jspecify.annotations.NullMarked;
