package io.tykredis.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ProtocolsIT extends ProtocolsTest {}
