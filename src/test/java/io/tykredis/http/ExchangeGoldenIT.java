package io.tykredis.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same tests with the packaged program. */
@QuarkusIntegrationTest
class ExchangeGoldenIT extends ExchangeGoldenTest {}
