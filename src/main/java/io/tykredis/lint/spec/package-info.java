/** Rules about a spec, whatever the component. */
@NullMarked
package io.tykredis.lint.spec;

import org.jspecify.annotations.NullMarked;
