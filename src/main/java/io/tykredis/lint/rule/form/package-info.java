/** Rules about output formats. */
@NullMarked
package io.tykredis.lint.rule.form;

import org.jspecify.annotations.NullMarked;
