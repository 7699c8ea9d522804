@NullMarked
package io.tykredis.cli;

import org.jspecify.annotations.NullMarked;
