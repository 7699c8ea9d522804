/** The use cases that HTTP, the command line and Terraform share, one class each. */
@NullMarked
package io.tykredis.app;

import org.jspecify.annotations.NullMarked;
