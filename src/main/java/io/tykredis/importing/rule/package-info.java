/** What there is to tell of configurations that were imported. */
@NullMarked
package io.tykredis.importing.rule;

import org.jspecify.annotations.NullMarked;
