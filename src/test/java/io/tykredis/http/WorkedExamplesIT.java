package io.tykredis.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The worked examples against the packaged program. */
@QuarkusIntegrationTest
class WorkedExamplesIT extends WorkedExamplesTest {}
