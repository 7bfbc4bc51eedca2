package org.nationalid.identity;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.nationalid.testsupport.KeysResource;
import org.nationalid.testsupport.PostgresResource;

/// The service with a real PostgreSQL, its keys, callers that it trusts, and an auth-service played by hand.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(AuthServiceDouble.class)
@QuarkusTestResource(
        value = KeysResource.class,
        initArgs = {
            @ResourceArg(
                    name = "secrets",
                    value = "number-encryption,number-index,attribute-encryption,reference-auth,reference-consent,"
                            + "reference-audit,pairwise-1,handle,deduplication,deduplication-encryption"),
            @ResourceArg(name = "ec", value = "service-token")
        })
public @interface RunningService {}
