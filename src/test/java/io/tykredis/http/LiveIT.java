package io.tykredis.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same against the packaged program. */
@QuarkusIntegrationTest
@TestProfile(LiveProfile.class)
class LiveIT extends LiveTest {}
