package io.tykredis.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Hostile texts against the packaged program. */
@QuarkusIntegrationTest
class HostileTextIT extends HostileTextTest {}
