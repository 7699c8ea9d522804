/** The diagnosis of one deployment: its connections, what is wrong with them, and what to do first. */
@NullMarked
package io.tykredis.doctor;

import org.jspecify.annotations.NullMarked;
