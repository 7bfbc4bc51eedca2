package org.nationalid.audit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Files;
import java.util.Map;
import org.nationalid.audit.timestamp.TestAuthority;

/// A time-stamping authority that the service trusts.
public class TimestampAuthorityResource implements QuarkusTestResourceLifecycleManager {
    private TestAuthority authority;

    @Override
    public Map<String, String> start() {
        try {
            authority = new TestAuthority();
            return Map.of(
                    "nid.audit.timestamp.authority",
                    authority.address().toString(),
                    "nid.audit.timestamp.trusted",
                    authority.writeRoot(Files.createTempFile("nid-tsa", ".pem")).toString());
        } catch (Exception e) {
            throw new IllegalStateException("no time-stamping authority", e);
        }
    }

    @Override
    public void stop() {
        authority.close();
    }
}
