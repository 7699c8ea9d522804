/** Deployment options and their ranking for stated requirements. */
@NullMarked
package io.tykredis.advice;

import org.jspecify.annotations.NullMarked;
