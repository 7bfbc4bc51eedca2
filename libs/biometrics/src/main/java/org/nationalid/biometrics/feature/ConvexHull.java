package org.nationalid.biometrics.feature;

import java.util.Comparator;
import java.util.List;

/// The convex hull of the minutiae: what lies far outside it says nothing: most likely the finger ends there.
final class ConvexHull {
    private final double[] xs;
    private final double[] ys;
    private final int size;

    ConvexHull(List<Minutia> minutiae) {
        List<Minutia> sorted = minutiae.stream()
                .sorted(Comparator.comparingDouble(Minutia::x).thenComparingDouble(Minutia::y))
                .toList();
        xs = new double[2 * sorted.size() + 1];
        ys = new double[2 * sorted.size() + 1];
        int count = 0;
        for (Minutia minutia : sorted) count = append(minutia, count, 0);
        int lower = count;
        for (int i = sorted.size() - 2; i >= 0; i--) count = append(sorted.get(i), count, lower - 1);
        size = Math.max(1, count - 1);
    }

    private int append(Minutia minutia, int count, int floor) {
        int top = count;
        while (top >= floor + 2 && cross(top, minutia) <= 0) top--;
        xs[top] = minutia.x();
        ys[top] = minutia.y();
        return top + 1;
    }

    private double cross(int top, Minutia next) {
        double dx = xs[top - 1] - xs[top - 2];
        double dy = ys[top - 1] - ys[top - 2];
        return dx * (next.y() - ys[top - 2]) - dy * (next.x() - xs[top - 2]);
    }

    /// Distance in pixels from a place to the hull, 0 inside it.
    double distance(double x, double y) {
        double nearest = Double.MAX_VALUE;
        boolean inside = size > 2;
        for (int i = 0; i < size; i++) {
            int next = (i + 1) % size;
            double edgeX = xs[next] - xs[i];
            double edgeY = ys[next] - ys[i];
            double toX = x - xs[i];
            double toY = y - ys[i];
            if (edgeX * toY - edgeY * toX < 0) inside = false;
            double square = edgeX * edgeX + edgeY * edgeY;
            double part = square == 0 ? 0 : Math.clamp((toX * edgeX + toY * edgeY) / square, 0.0, 1.0);
            double awayX = toX - part * edgeX;
            double awayY = toY - part * edgeY;
            nearest = Math.min(nearest, awayX * awayX + awayY * awayY);
        }
        return inside ? 0 : Math.sqrt(nearest);
    }
}
