/** What the program can do, one class a use case: HTTP, the command line and Terraform call the same. */
@NullMarked
package io.tykredis.app;

import org.jspecify.annotations.NullMarked;
