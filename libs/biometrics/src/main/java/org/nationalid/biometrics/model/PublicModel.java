package org.nationalid.biometrics.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.nationalid.biometrics.feature.Descriptor;

/// The trained linear map from a descriptor (1,364 values) to an embedding of 240 values in which the same minutia of
/// two captures lies close together. Public: it holds no secret, and protects nothing. Immutable and thread-safe.
///
/// File: magic, sizes, mean of each input, scale of each output, then the map as 16-bit integers, one input after the
/// other.
public final class PublicModel {
    /// Values of an embedding. More than a code has bits, so that a code leaves open where its embedding lies.
    public static final int DIMENSIONS = 240;

    private static final int MAGIC = 0x4E494D31; // "NIM1"
    private static final String SHIPPED = "fingerprint.model";

    private final float[] mean;
    private final float[] scale;
    private final short[] map;
    private final float[][] expanded;
    private final int id;

    /// @param mean of each of the [Descriptor#SIZE] inputs
    /// @param scale of each of the [#DIMENSIONS] outputs
    /// @param map `map[input * DIMENSIONS + output]`, to be multiplied by the scale of the output
    public PublicModel(float[] mean, float[] scale, short[] map) {
        if (mean.length != Descriptor.SIZE || scale.length != DIMENSIONS || map.length != Descriptor.SIZE * DIMENSIONS)
            throw new IllegalArgumentException("the model does not fit this version of the descriptors");
        this.mean = mean.clone();
        this.scale = scale.clone();
        this.map = map.clone();
        this.expanded = new float[Descriptor.SIZE][DIMENSIONS];
        for (int i = 0; i < map.length; i++) expanded[i / DIMENSIONS][i % DIMENSIONS] = map[i] * scale[i % DIMENSIONS];
        this.id = ByteBuffer.wrap(digest(toBytes())).getInt();
    }

    private static final class Shipped {
        private static final PublicModel MODEL = load();

        private static PublicModel load() {
            try (InputStream in = PublicModel.class.getResourceAsStream(SHIPPED)) {
                if (in == null) throw new IllegalStateException("the model " + SHIPPED + " is missing in this build");
                return fromBytes(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The model that comes with this version of the library.
    public static PublicModel shipped() {
        return Shipped.MODEL;
    }

    /// The first 32 bits of the file's SHA-256 digest. Templates of different models cannot be compared.
    public int id() {
        return id;
    }

    /// The mean descriptor of the training set, a copy.
    public float[] mean() {
        return mean.clone();
    }

    /// The map, a copy: `weights[input * DIMENSIONS + output]`.
    public float[] weights() {
        float[] weights = new float[Descriptor.SIZE * DIMENSIONS];
        for (int i = 0; i < expanded.length; i++) System.arraycopy(expanded[i], 0, weights, i * DIMENSIONS, DIMENSIONS);
        return weights;
    }

    /// Embeds one descriptor: a vector of length 1.
    public float[] embed(float[] descriptor) {
        float[] embedding = project(descriptor);
        normalise(embedding);
        return embedding;
    }

    /// The embedding before it gets length 1: the longer, the less ordinary are the surroundings of the minutia.
    public float[] project(float[] descriptor) {
        float[] embedding = new float[DIMENSIONS];
        for (int input = 0; input < descriptor.length; input++) {
            float value = descriptor[input] - mean[input];
            if (Float.isNaN(value) || value == 0) continue; // absent: as good as the mean
            float[] row = expanded[input]; // two arrays, one index: the compiler makes vector instructions of it
            for (int output = 0; output < DIMENSIONS; output++) embedding[output] += value * row[output];
        }
        return embedding;
    }

    /// Gives a vector length 1 and tells its length before.
    public static float normalise(float[] embedding) {
        float square = 0;
        for (float value : embedding) square += value * value;
        float length = (float) Math.sqrt(Math.max(1e-12f, square));
        for (int i = 0; i < embedding.length; i++) embedding[i] /= length;
        return length;
    }

    /// SHA-256 of the file, in hexadecimal.
    public String digest() {
        return HexFormat.of().formatHex(digest(toBytes()));
    }

    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(mean.length);
            out.writeInt(scale.length);
            for (float value : mean) out.writeFloat(value);
            for (float value : scale) out.writeFloat(value);
            for (short value : map) out.writeShort(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static PublicModel fromBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC || in.readInt() != Descriptor.SIZE || in.readInt() != DIMENSIONS)
                throw new IllegalArgumentException("this is not a model of this version");
            float[] mean = new float[Descriptor.SIZE];
            float[] scale = new float[DIMENSIONS];
            short[] map = new short[Descriptor.SIZE * DIMENSIONS];
            for (int i = 0; i < mean.length; i++) mean[i] = in.readFloat();
            for (int i = 0; i < scale.length; i++) scale[i] = in.readFloat();
            for (int i = 0; i < map.length; i++) map[i] = in.readShort();
            return new PublicModel(mean, scale, map);
        } catch (IOException e) {
            throw new IllegalArgumentException("the model ends too early", e);
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "PublicModel[" + Integer.toHexString(id) + "]";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicModel model
                && id == model.id
                && Arrays.equals(mean, model.mean)
                && Arrays.equals(scale, model.scale)
                && Arrays.equals(map, model.map);
    }

    @Override
    public int hashCode() {
        return id;
    }
}
