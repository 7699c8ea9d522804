/** Edits of texts, and where in JSON, YAML and env files to make them. */
@NullMarked
package io.tykredis.edit;

import org.jspecify.annotations.NullMarked;
