package org.nationalid.audit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.nationalid.testsupport.KeysResource;
import org.nationalid.testsupport.PostgresResource;

/// The surroundings that every test of the running service shares: a real database, keys, a folder for the log.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(LogDirectoryResource.class)
@QuarkusTestResource(TimestampAuthorityResource.class)
@QuarkusTestResource(
        value = KeysResource.class,
        initArgs = @ResourceArg(name = "secrets", value = "log-signing,payload,subject-tag"))
public @interface AuditServiceTest {}
