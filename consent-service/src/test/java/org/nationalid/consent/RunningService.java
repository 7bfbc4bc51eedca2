package org.nationalid.consent;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.nationalid.testsupport.KeysResource;
import org.nationalid.testsupport.PostgresResource;

/// The service with a real PostgreSQL and callers that it trusts.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(value = KeysResource.class, initArgs = @ResourceArg(name = "ec", value = "service-token"))
public @interface RunningService {}
