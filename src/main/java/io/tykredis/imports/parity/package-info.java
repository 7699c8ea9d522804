/** Rules that compare the components of one plane. */
@NullMarked
package io.tykredis.imports.parity;

import org.jspecify.annotations.NullMarked;
