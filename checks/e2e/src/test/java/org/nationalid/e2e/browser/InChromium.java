package org.nationalid.e2e.browser;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the one browser of this run. Without a Chromium on the PATH every test that needs it is reported as
/// skipped, one by one and with the reason, and the run says in the end how many were left out.
public final class InChromium implements ExecutionCondition, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(InChromium.class);
    private static final String REASON = "there is no chromium on the PATH; as root, ./nid tools installs it";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent() || context.getTestMethod().isEmpty()) {
            return ConditionEvaluationResult.enabled("Chromium is there, or this is not a test yet");
        }
        context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(LeftOut.class, _ -> new LeftOut(), LeftOut.class)
                .count
                .incrementAndGet();
        return ConditionEvaluationResult.disabled(REASON);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Chromium resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Chromium.class, _ -> new Chromium(), Chromium.class);
    }

    /// Speaks once, at the end of the run.
    private static final class LeftOut implements AutoCloseable {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void close() {
            System.out.println("[WARNING] " + count + " browser tests were left out: " + REASON);
        }
    }
}
