package org.nationalid.platform.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a REST client interface: the name of the service that it calls, `aud` of the service token.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audience {
    String value();
}
