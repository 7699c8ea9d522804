/** The HTTP API: resources, problems, limits and access control; and the page. */
@NullMarked
package io.tykredis.http;

import org.jspecify.annotations.NullMarked;
