/** Turns a spec into the settings of one release of one component, or into the omissions that say why not. */
@NullMarked
package io.tykredis.translate;

import org.jspecify.annotations.NullMarked;
