/** Names that concern Redis but that the component does not read, with suggestions. */
@NullMarked
package io.tykredis.imports.unread;

import org.jspecify.annotations.NullMarked;
