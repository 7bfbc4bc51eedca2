package org.nationalid.biometrics.bench;

import java.util.Locale;
import java.util.Map;
import org.nationalid.biometrics.bench.Evaluation.Matcher;

/// Detection error trade-off curves (false non-match rate over false match rate, both logarithmic) as one page.
final class DetPage {
    private static final int SIZE = 460;
    private static final int MARGIN = 60;
    private static final double DECADES = 4;
    private static final int POINTS = 200;
    private static final String[] COLOURS = {"#0b5cad", "#5b8c00", "#b3261e", "#8a5a00"};

    private final BenchmarkResult result;

    DetPage(BenchmarkResult result) {
        this.result = result;
    }

    String html() {
        StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<title>DET curves</title></head>\n<body style=\"font-family:sans-serif\">\n<h1>DET curves</h1>\n");
        for (BenchmarkResult.SetResult set : result.sets())
            curves(page, set.evaluation().set().name(), set.scores());
        curves(page, "pooled", result.pooled());
        return page.append("</body></html>\n").toString();
    }

    private static void curves(StringBuilder page, String title, Map<Matcher, Scores> scores) {
        page.append("<h2>").append(escaped(title)).append("</h2>\n");
        page.append("<svg role=\"img\" aria-label=\"DET curve\" width=\"").append(SIZE + 320);
        page.append("\" height=\"").append(SIZE + MARGIN + 20).append("\">\n");
        for (int decade = 0; decade <= DECADES; decade++) {
            double at = position(Math.pow(10, -decade));
            String label = String.format(Locale.ROOT, "%s %%", 100 * Math.pow(10, -decade));
            page.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%1$.1f\" y1=\"10\" x2=\"%1$.1f\" y2=\"%2$d\" stroke=\"#ccc\"/>"
                            + "<text x=\"%1$.1f\" y=\"%3$d\" font-size=\"11\">%4$s</text>\n",
                    MARGIN + at,
                    SIZE + 10,
                    SIZE + 28,
                    label));
            page.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%1$d\" y1=\"%2$.1f\" x2=\"%3$d\" y2=\"%2$.1f\" stroke=\"#ccc\"/>"
                            + "<text x=\"2\" y=\"%2$.1f\" font-size=\"11\">%4$s</text>\n",
                    MARGIN,
                    SIZE + 10 - at,
                    SIZE + MARGIN,
                    label));
        }
        int row = 0;
        for (Map.Entry<Matcher, Scores> entry : scores.entrySet()) {
            String colour = COLOURS[row % COLOURS.length];
            page.append(curve(entry.getValue(), colour));
            page.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%d\" font-size=\"13\" fill=\"%s\">%s</text>\n",
                    SIZE + MARGIN + 14,
                    30 + 20 * row++,
                    colour,
                    escaped(entry.getKey().label)));
        }
        page.append("<text x=\"").append(MARGIN).append("\" y=\"").append(SIZE + 48);
        page.append("\" font-size=\"12\">false match rate across, false non-match rate up</text>\n</svg>\n");
    }

    /// Down to the rate at which one pair of strangers in all is let through, however often it was drawn: nothing is
    /// known below.
    private static String curve(Scores scores, String colour) {
        if (scores.genuinePairs() == 0 || scores.impostorPairs() == 0) return "";
        ErrorRates rates = scores.rates();
        double lowest = 1.0 / scores.impostorPairs();
        StringBuilder points = new StringBuilder();
        for (int i = 0; i <= POINTS; i++) {
            double rate = Math.pow(10, -DECADES * i / POINTS);
            if (rate < lowest) break;
            double threshold = rates.threshold(rate);
            points.append(String.format(
                    Locale.ROOT,
                    "%.1f,%.1f ",
                    MARGIN + position(rates.falseMatchRate(threshold)),
                    SIZE + 10 - position(rates.falseNonMatchRate(threshold))));
        }
        return "<polyline fill=\"none\" stroke-width=\"2\" stroke=\"" + colour + "\" points=\"" + points + "\"/>\n";
    }

    private static double position(double rate) {
        return SIZE * (1 + Math.log10(Math.clamp(rate, Math.pow(10, -DECADES), 1)) / DECADES);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
