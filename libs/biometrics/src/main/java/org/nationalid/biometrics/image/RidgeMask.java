package org.nationalid.biometrics.image;

/// Where the image shows ridges, per cell of 4 × 4 pixels. Once tidy, it is one connected area without holes.
final class RidgeMask {
    private final int width;
    private final int height;
    final boolean[] inside;

    RidgeMask(int width, int height) {
        this.width = width;
        this.height = height;
        this.inside = new boolean[width * height];
    }

    /// Closes gaps and cuts bridges of up to `reach` cells, keeps the largest part and fills its holes.
    void tidy(int reach) {
        spread(true, reach);
        spread(false, 2 * reach);
        spread(true, reach);
        keepLargest(true);
        keepLargest(false);
    }

    /// The cells of the area that lie more than `reach` cells inside it, and one more at the border of the image:
    /// beyond it there is no area, and its own last cells may be cut.
    RidgeMask shrunk(int reach) {
        RidgeMask shrunk = new RidgeMask(width, height);
        for (int row = 1; row < height - 1; row++)
            for (int column = 1; column < width - 1; column++)
                shrunk.inside[row * width + column] = inside[row * width + column];
        shrunk.spread(false, reach);
        return shrunk;
    }

    int area() {
        int area = 0;
        for (boolean cell : inside) if (cell) area++;
        return area;
    }

    /// Grows (`value` true) or shrinks the area by a square of `reach` cells to each side.
    private void spread(boolean value, int reach) {
        boolean[] across = new boolean[inside.length];
        spreadLines(inside, across, value, reach, width, 1, height, width);
        spreadLines(across, inside, value, reach, height, width, width, 1);
    }

    private static void spreadLines(
            boolean[] from, boolean[] to, boolean value, int reach, int length, int step, int lines, int lineStep) {
        for (int line = 0; line < lines; line++)
            for (int i = 0; i < length; i++) {
                boolean found = false;
                int last = Math.min(length - 1, i + reach);
                for (int j = Math.max(0, i - reach); j <= last && !found; j++)
                    found = from[line * lineStep + j * step] == value;
                to[line * lineStep + i * step] = found == value;
            }
    }

    /// Keeps the largest connected part of the cells that equal `value`; the others change sides.
    private void keepLargest(boolean value) {
        int[] label = new int[inside.length];
        int[] stack = new int[inside.length];
        int best = 0;
        int bestSize = 0;
        int labels = 0;
        for (int start = 0; start < inside.length; start++) {
            if (inside[start] != value || label[start] != 0) continue;
            int size = flood(start, ++labels, label, stack);
            if (size > bestSize) {
                best = labels;
                bestSize = size;
            }
        }
        for (int i = 0; i < inside.length; i++) if (inside[i] == value && label[i] != best) inside[i] = !value;
    }

    private int flood(int start, int name, int[] label, int[] stack) {
        int top = 0;
        int size = 0;
        stack[top++] = start;
        label[start] = name;
        while (top > 0) {
            int cell = stack[--top];
            size++;
            int column = cell % width;
            int[] neighbours = {
                column > 0 ? cell - 1 : cell,
                column < width - 1 ? cell + 1 : cell,
                cell >= width ? cell - width : cell,
                cell < inside.length - width ? cell + width : cell
            };
            for (int next : neighbours)
                if (label[next] == 0 && inside[next] == inside[start]) {
                    label[next] = name;
                    stack[top++] = next;
                }
        }
        return size;
    }
}
