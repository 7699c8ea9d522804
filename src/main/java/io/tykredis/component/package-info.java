@NullMarked
package io.tykredis.component;

import org.jspecify.annotations.NullMarked;
