package io.tykredis.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Negotiation against the packaged program. */
@QuarkusIntegrationTest
class NegotiationIT extends NegotiationTest {}
