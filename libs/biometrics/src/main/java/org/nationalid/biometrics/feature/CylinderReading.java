package org.nationalid.biometrics.feature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads minutiae back out of a cylinder, as an attacker would (Ferrara, Maltoni, Cappelli: Noninvertible Minutia
/// Cylinder-Code representation, IEEE TIFS 7(6), 2012). For the attack measurements only.
public final class CylinderReading {
    private static final int MINUTIAE_MAX = 16;
    private static final double APART = 14;
    private static final float VALUE_MIN = 0.3f;

    private record Peak(int cell, float value, float direction) {}

    private CylinderReading() {}

    /// The centre minutia, at the origin and pointing to the right, and the strongest places around it.
    public static List<Minutia> minutiae(float[] descriptor) {
        List<Peak> peaks = new ArrayList<>();
        for (int cell = 0; cell < Cylinders.CELLS; cell++) {
            double sum = 0;
            double cosine = 0;
            double sine = 0;
            for (int section = 0; section < Cylinders.SECTIONS; section++) {
                double value = Math.max(0, descriptor[cell * Cylinders.SECTIONS + section]);
                double middle = -Math.PI + (section + 0.5) * 2 * Math.PI / Cylinders.SECTIONS;
                sum += value;
                cosine += value * Math.cos(middle);
                sine += value * Math.sin(middle);
            }
            // The cylinder holds the direction of its centre minus the direction of the neighbour.
            peaks.add(new Peak(cell, (float) sum, (float) -Math.atan2(sine, cosine)));
        }
        peaks.sort(Comparator.comparingDouble((Peak peak) -> -peak.value()));
        List<Minutia> minutiae = new ArrayList<>();
        minutiae.add(new Minutia(0, 0, 0));
        for (Peak peak : peaks) {
            if (minutiae.size() > MINUTIAE_MAX || peak.value() < VALUE_MIN) break;
            float x = (float) Cylinders.cellX(peak.cell());
            float y = (float) Cylinders.cellY(peak.cell());
            boolean free = minutiae.stream()
                    .skip(1)
                    .allMatch(minutia -> Math.hypot(minutia.x() - x, minutia.y() - y) >= APART);
            if (free) minutiae.add(new Minutia(x, y, peak.direction()));
        }
        return minutiae;
    }
}
