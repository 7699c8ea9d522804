/** The API over HTTP: its limits, its metrics and its settings; what it answers is below. */
@NullMarked
package io.tykredis.http;

import org.jspecify.annotations.NullMarked;
