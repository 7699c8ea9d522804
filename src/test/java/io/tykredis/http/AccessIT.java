package io.tykredis.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same tests with the packaged program, whose management port the tests do not know. */
@QuarkusIntegrationTest
@TestProfile(AccessSlowTest.WithToken.class)
class AccessIT extends AccessSlowTest {

    @Override
    void healthAndMetricsArePublic() {}
}
