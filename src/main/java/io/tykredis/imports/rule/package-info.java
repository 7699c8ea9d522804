/** Rules about the configuration of one component. */
@NullMarked
package io.tykredis.imports.rule;

import org.jspecify.annotations.NullMarked;
