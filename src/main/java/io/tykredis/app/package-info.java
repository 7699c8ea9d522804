/** The use cases, called alike by HTTP, the command line and Terraform, and the objects they share. */
@NullMarked
package io.tykredis.app;

import org.jspecify.annotations.NullMarked;
