/** The HTTP API: resources, problems and access control. */
@NullMarked
package io.tykredis.http;

import org.jspecify.annotations.NullMarked;
