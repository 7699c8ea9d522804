package io.tykredis.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same tests with the packaged program, whose management port the tests do not know. */
@QuarkusIntegrationTest
@TestProfile(TlsSlowTest.WithTls.class)
class TlsIT extends TlsSlowTest {

    @Override
    void healthHasNoTls() {}
}
