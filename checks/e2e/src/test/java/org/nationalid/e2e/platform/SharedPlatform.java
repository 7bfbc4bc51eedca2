package org.nationalid.e2e.platform;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the one platform of this run, ready. It is started by the first test that asks and stopped after the
/// last.
public final class SharedPlatform implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SharedPlatform.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LocalPlatform.class;
    }

    @Override
    public LocalPlatform resolveParameter(ParameterContext parameter, ExtensionContext context) {
        LocalPlatform platform = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(LocalPlatform.class, _ -> new LocalPlatform(), LocalPlatform.class);
        platform.ensureRunning();
        return platform;
    }
}
