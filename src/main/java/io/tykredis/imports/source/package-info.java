/** What was sent to be imported: files and variables, taken apart. */
@NullMarked
package io.tykredis.imports.source;

import org.jspecify.annotations.NullMarked;
