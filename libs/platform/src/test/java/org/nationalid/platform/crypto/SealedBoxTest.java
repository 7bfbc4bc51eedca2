package org.nationalid.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.nationalid.platform.crypto.SealedBox.BrokenSeal;

/// What is sealed opens only where it was sealed for, and unaltered.
class SealedBoxTest {
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");
    private static final byte[] PLACE = bytes("row 1");

    private final SealedBox box = new SealedBox(KEY);

    @Test
    void opensWhatItSealed() throws BrokenSeal {
        assertThat(box.open(box.seal(bytes("attributes"), PLACE), PLACE)).isEqualTo(bytes("attributes"));
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(box.seal(bytes("same"), PLACE)).isNotEqualTo(box.seal(bytes("same"), PLACE));
    }

    @Test
    void refusesABoxThatWasMoved() {
        byte[] sealed = box.seal(bytes("attributes"), PLACE);
        assertThatThrownBy(() -> box.open(sealed, bytes("row 2"))).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void refusesABoxWithAnyBitFlipped() {
        byte[] sealed = box.seal(bytes("attributes"), PLACE);
        for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
            byte[] altered = sealed.clone();
            altered[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThatThrownBy(() -> box.open(altered, PLACE)).isInstanceOf(BrokenSeal.class);
        }
    }

    @Test
    void refusesWhatIsTooShortToBeABox() {
        assertThatThrownBy(() -> box.open(new byte[27], PLACE)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void keepsTheKeyedHashOfPartsApart() {
        assertThat(KeyedHash.of(KEY, bytes("ab"), bytes("c"))).isNotEqualTo(KeyedHash.of(KEY, bytes("a"), bytes("bc")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
