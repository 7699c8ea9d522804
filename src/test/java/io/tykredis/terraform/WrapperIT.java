package io.tykredis.terraform;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The shell script in front of the packaged service. */
@QuarkusIntegrationTest
class WrapperIT extends WrapperTest {}
