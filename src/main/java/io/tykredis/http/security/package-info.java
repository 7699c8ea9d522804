/** The access control of the API. */
@NullMarked
package io.tykredis.http.security;

import org.jspecify.annotations.NullMarked;
