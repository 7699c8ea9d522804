package io.tykredis.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The README's examples against the packaged program. */
@QuarkusIntegrationTest
class ReadmeIT extends ReadmeTest {}
