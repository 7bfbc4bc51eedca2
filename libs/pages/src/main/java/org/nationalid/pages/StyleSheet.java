package org.nationalid.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/// The style sheet's version, part of its address: it may be cached for long and still changes at once.
@Named("styleSheet")
@ApplicationScoped
class StyleSheet {
    private static final String PATH = "META-INF/resources/nid/nid.css";

    private final String version = checksum();

    public String version() {
        return version;
    }

    private static String checksum() {
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(PATH)) {
            CRC32 checksum = new CRC32();
            checksum.update(content.readAllBytes());
            return Long.toHexString(checksum.getValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
