package io.tykredis.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same against the packaged program. */
@QuarkusIntegrationTest
@TestProfile(AccessSlowTest.WithToken.class)
class AccessIT extends AccessSlowTest {}
