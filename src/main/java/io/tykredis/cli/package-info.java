/** The command line: one class per subcommand. */
@NullMarked
package io.tykredis.cli;

import org.jspecify.annotations.NullMarked;
