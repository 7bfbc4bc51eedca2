package org.nationalid.platform;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import org.nationalid.testsupport.KeysResource;
import org.nationalid.testsupport.PostgresResource;

/// A service that consists of the platform and one probe.
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(value = KeysResource.class, initArgs = @ResourceArg(name = "ec", value = "service-token"))
public abstract class ProbeTestBase {}
