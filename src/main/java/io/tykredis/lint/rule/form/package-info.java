/** Rules about what an output format does with the settings. */
@NullMarked
package io.tykredis.lint.rule.form;

import org.jspecify.annotations.NullMarked;
