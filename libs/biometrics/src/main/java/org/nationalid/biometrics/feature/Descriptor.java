package org.nationalid.biometrics.feature;

/// Shape of the vector that describes the surroundings of one minutia: first the cylinder, then the texture.
public final class Descriptor {
    /// Values of the minutia cylinder.
    public static final int CYLINDER = Cylinders.CELLS * Cylinders.SECTIONS;
    /// Values of the ridge texture.
    public static final int TEXTURE = Texture.SAMPLES * Texture.VALUES;
    /// Values altogether.
    public static final int SIZE = CYLINDER + TEXTURE;
    /// Stands for a value that nobody can know: outside the ridge area or, in the cylinder, where ridges are not
    /// clear or all minutiae are far. The public model puts the mean of the training set there.
    public static final float ABSENT = Float.NaN;

    private Descriptor() {}
}
