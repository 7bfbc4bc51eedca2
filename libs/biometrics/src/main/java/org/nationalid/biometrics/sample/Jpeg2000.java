package org.nationalid.biometrics.sample;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// JPEG 2000 part 1 (ISO/IEC 15444-1), as a file or as a bare codestream, decoded by JJ2000. [Jpeg2000Header]
/// checks the codestream first, and only the codestream reaches the library.
final class Jpeg2000 {
    private Jpeg2000() {}

    static FingerprintImage decode(byte[] encoded, int statedDpi) {
        Jpeg2000Header header = Jpeg2000Header.read(encoded, statedDpi);
        byte[] codestream = Arrays.copyOfRange(encoded, header.codestreamAt(), header.codestreamEnd());
        byte[] grey = grey(raster(codestream), header);
        return new FingerprintImage(grey, header.width(), header.height(), header.dpi());
    }

    private static Raster raster(byte[] codestream) {
        ImageReader reader = null;
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(codestream))) {
            reader = new J2KImageReaderSpi().createReaderInstance(null);
            reader.setInput(in, true, true);
            return reader.readRaster(0, null);
        } catch (IOException | RuntimeException e) {
            // The library reports damage by whatever goes wrong; its messages may quote the sample.
            throw damaged();
        } catch (Error e) {
            if (e instanceof VirtualMachineError || e instanceof LinkageError) throw e;
            throw damaged(); // JJ2000 throws plain errors for some damage
        } finally {
            if (reader != null) reader.dispose();
        }
    }

    private static byte[] grey(Raster raster, Jpeg2000Header header) {
        int width = header.width();
        if (raster.getWidth() != width || raster.getHeight() != header.height()) throw damaged();
        boolean colour = raster.getNumBands() >= 3;
        byte[] grey = new byte[width * header.height()];
        int[] pixel = new int[raster.getNumBands()];
        for (int i = 0; i < grey.length; i++) {
            raster.getPixel(raster.getMinX() + i % width, raster.getMinY() + i / width, pixel);
            int value = colour ? (299 * pixel[0] + 587 * pixel[1] + 114 * pixel[2] + 500) / 1000 : pixel[0];
            grey[i] = (byte) value;
        }
        return grey;
    }

    private static UnreadableSample damaged() {
        return SampleDecoder.damaged("The JPEG 2000 image is damaged or ends too early.");
    }
}
