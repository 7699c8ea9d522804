@NullMarked
package io.tykredis.importing;

import org.jspecify.annotations.NullMarked;
