/** Each form of configuration file: how to recognise and read it. */
@NullMarked
package io.tykredis.imports.form;

import org.jspecify.annotations.NullMarked;
