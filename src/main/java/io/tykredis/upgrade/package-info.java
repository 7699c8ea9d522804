/** The changes for a spec and its components between two releases. */
@NullMarked
package io.tykredis.upgrade;

import org.jspecify.annotations.NullMarked;
