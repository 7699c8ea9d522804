/** Who may use the API. */
@NullMarked
package io.tykredis.http.security;

import org.jspecify.annotations.NullMarked;
