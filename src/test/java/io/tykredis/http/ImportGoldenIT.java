package io.tykredis.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Imports against the packaged program. */
@QuarkusIntegrationTest
class ImportGoldenIT extends ImportGoldenTest {}
