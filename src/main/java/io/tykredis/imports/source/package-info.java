/** The files and variables of an import request. */
@NullMarked
package io.tykredis.imports.source;

import org.jspecify.annotations.NullMarked;
