@NullMarked
package io.tykredis.json;

import org.jspecify.annotations.NullMarked;
