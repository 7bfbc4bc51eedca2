package org.nationalid.auth;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.nationalid.testsupport.KeysResource;
import org.nationalid.testsupport.PostgresResource;

/// The service with a real PostgreSQL, keys, callers that it trusts, and a network that takes its messages.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(SmsNetwork.class)
@QuarkusTestResource(
        value = KeysResource.class,
        initArgs = {
            @ResourceArg(name = "secrets", value = "otp,biometric-root,template-encryption"),
            @ResourceArg(name = "ec", value = "identity-block")
        })
public @interface RunningService {}
