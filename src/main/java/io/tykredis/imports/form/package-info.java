/** The recognition and reading of each form of configuration file. */
@NullMarked
package io.tykredis.imports.form;

import org.jspecify.annotations.NullMarked;
