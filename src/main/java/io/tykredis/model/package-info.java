/** The spec: one plane's Redis topology, its credentials, TLS, pools and components. */
@NullMarked
package io.tykredis.model;

import org.jspecify.annotations.NullMarked;
