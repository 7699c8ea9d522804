@NullMarked
package io.tykredis.http;

import org.jspecify.annotations.NullMarked;
