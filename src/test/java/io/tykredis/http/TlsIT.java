package io.tykredis.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same against the packaged program. */
@QuarkusIntegrationTest
@TestProfile(TlsSlowTest.WithTls.class)
class TlsIT extends TlsSlowTest {}
