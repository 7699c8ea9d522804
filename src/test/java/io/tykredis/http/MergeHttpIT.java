package io.tykredis.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Merges against the packaged program. */
@QuarkusIntegrationTest
class MergeHttpIT extends MergeHttpTest {}
