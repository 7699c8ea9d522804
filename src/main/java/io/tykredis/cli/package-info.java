/** The command line, one class per command. */
@NullMarked
package io.tykredis.cli;

import org.jspecify.annotations.NullMarked;
