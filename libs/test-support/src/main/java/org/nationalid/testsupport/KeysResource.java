package org.nationalid.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A key folder and a trust folder that live as long as the test JVM. Init arguments name the files: `secrets` and
/// `ec`, comma-separated. The trust folder knows the callers of [ServiceTokens].
public class KeysResource implements QuarkusTestResourceLifecycleManager {
    private String[] secrets = {};
    private String[] ecKeys = {};

    @Override
    public void init(Map<String, String> arguments) {
        secrets = names(arguments.get("secrets"));
        ecKeys = names(arguments.get("ec"));
    }

    private static String[] names(String list) {
        return list == null || list.isBlank() ? new String[0] : list.strip().split("\\s*,\\s*");
    }

    @Override
    public Map<String, String> start() {
        try {
            Path keys = Files.createTempDirectory("nid-keys");
            for (String name : secrets) {
                Files.writeString(keys.resolve(name + ".key"), TestKeys.randomSecret());
            }
            for (String name : ecKeys) {
                Files.writeString(
                        keys.resolve(name + ".jwk"), TestKeys.ecKey(name).toJSONString());
            }
            Path trust = Files.createTempDirectory("nid-trust");
            for (String caller : ServiceTokens.CALLERS) {
                Files.writeString(
                        trust.resolve(caller + ".jwk"),
                        ServiceTokens.keyOf(caller).toPublicJWK().toJSONString());
            }
            return Map.of("nid.keys.directory", keys.toString(), "nid.trust.directory", trust.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // Temporary folders go with the machine's temporary space.
    }
}
