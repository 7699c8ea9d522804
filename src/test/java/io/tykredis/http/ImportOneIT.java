package io.tykredis.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Imports of one component against the packaged program. */
@QuarkusIntegrationTest
class ImportOneIT extends ImportOneTest {}
