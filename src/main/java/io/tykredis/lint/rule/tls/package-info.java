/** Rules about TLS: certificates, versions, and clients that ignore parts of it. */
@NullMarked
package io.tykredis.lint.rule.tls;

import org.jspecify.annotations.NullMarked;
