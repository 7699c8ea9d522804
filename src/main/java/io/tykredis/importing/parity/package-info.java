/** Whether the components of one plane reach the same Redis in the same way. */
@NullMarked
package io.tykredis.importing.parity;

import org.jspecify.annotations.NullMarked;
