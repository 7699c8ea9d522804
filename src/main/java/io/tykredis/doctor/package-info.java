/** The diagnosis of a deployment: its connections, their problems, and the steps to take first. */
@NullMarked
package io.tykredis.doctor;

import org.jspecify.annotations.NullMarked;
