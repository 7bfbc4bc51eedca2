package org.nationalid.identity.slip;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nationalid.identity.person.PersonName;

/// Encrypts a slip: JWE compact (RFC 7516), ECDH-ES+A256KW and A256GCM (RFC 7518 §4.6, §5.3).
@ApplicationScoped
public class SealSlip {
    private final ObjectMapper json;

    SealSlip(ObjectMapper json) {
        this.json = json;
    }

    public String seal(SlipContent content, SlipKey station) {
        JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                .keyID(station.key().getKeyID())
                .contentType("application/json")
                .build();
        JWEObject slip = new JWEObject(header, new Payload(plaintext(content)));
        try {
            slip.encrypt(new ECDHEncrypter(station.key()));
        } catch (JOSEException e) {
            throw new IllegalStateException("a checked slip key did not encrypt", e);
        }
        return slip.serialize();
    }

    private byte[] plaintext(SlipContent content) {
        try {
            return json.writeValueAsBytes(new Plaintext(
                    content.nationalNumber().digits().value(),
                    content.alias().digits().value(),
                    content.name(),
                    content.enrolledAt()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a slip is plain records", e);
        }
    }

    /// The only wire form that ever holds a national number; it exists between two lines of this class.
    private record Plaintext(String nationalNumber, String alias, PersonName name, Instant enrolledAt) {
        @Override
        public String toString() {
            return "Plaintext[•••]";
        }
    }
}
