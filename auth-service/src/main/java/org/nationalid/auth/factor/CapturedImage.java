package org.nationalid.auth.factor;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An encoded image of a citizen, base64 on the wire. Lives in memory until it is erased; its text form shows
/// nothing.
@Schema(type = SchemaType.STRING, format = "byte")
public final class CapturedImage {
    private final byte[] bytes;

    /// Takes ownership of the bytes.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CapturedImage(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The bytes themselves, not a copy: a copy could not be erased.
    public byte[] bytes() {
        return bytes;
    }

    /// Overwrites the image with zeros.
    public void erase() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "CapturedImage";
    }
}
