/** The spec: topology, credentials, TLS, pools, stores and components of one plane. */
@NullMarked
package io.tykredis.model;

import org.jspecify.annotations.NullMarked;
