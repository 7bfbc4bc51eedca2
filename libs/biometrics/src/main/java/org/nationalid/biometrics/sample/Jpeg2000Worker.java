package org.nationalid.biometrics.sample;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// The process that [Jpeg2000Process] starts: a codestream from standard input, grey values row by row to standard
/// output. It knows nothing of limits: who starts it has checked the size and kills it in time.
final class Jpeg2000Worker {
    static final int DONE = 0;
    /// What a JVM that finds no class or no memory at its start ends with.
    static final int NEVER_STARTED = 1;

    private static final int DAMAGED = 3;

    private Jpeg2000Worker() {}

    public static void main(String[] args) {
        System.exit(run());
    }

    private static int run() {
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            System.setOut(System.err); // JJ2000 speaks there
            out.write(grey(raster(System.in.readAllBytes())));
            return DONE;
        } catch (Throwable damage) { // JJ2000 reports damage by whatever goes wrong, plain errors too
            return DAMAGED;
        }
    }

    private static Raster raster(byte[] codestream) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(codestream))) {
            ImageReader reader = new J2KImageReaderSpi().createReaderInstance(null);
            reader.setInput(in, true, true);
            return reader.readRaster(0, null);
        }
    }

    private static byte[] grey(Raster raster) {
        int width = raster.getWidth();
        boolean colour = raster.getNumBands() >= 3;
        byte[] grey = new byte[width * raster.getHeight()];
        int[] pixel = new int[raster.getNumBands()];
        for (int i = 0; i < grey.length; i++) {
            raster.getPixel(raster.getMinX() + i % width, raster.getMinY() + i / width, pixel);
            int value = colour ? (299 * pixel[0] + 587 * pixel[1] + 114 * pixel[2] + 500) / 1000 : pixel[0];
            grey[i] = (byte) value;
        }
        return grey;
    }
}
