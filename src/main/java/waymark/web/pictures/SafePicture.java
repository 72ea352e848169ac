package waymark.web.pictures;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A separate program: reads a picture from its standard input and writes a smaller one of the same pixels,
/// without metadata such as position, time or camera. A picture too large to decode is refused by its header.
public final class SafePicture {

    /// The longest side of the result.
    static final int LONGEST = 2_000;

    /// More pixels than any telephone camera makes.
    public static final long PIXELS = 220_000_000L;

    /// Exit code for a picture with too many pixels.
    public static final int TOO_LARGE = 10;

    /// Exit code for a picture that cannot be read.
    static final int UNREADABLE = 11;

    private static final int MOST_BYTES = 64 << 20;
    private static final float QUALITY = 0.85f;

    private SafePicture() {}

    /// @param kind its name in lower case: jpeg, png or webp
    static void main(String[] kind) {
        System.exit(made(kind[0], System.in, System.out));
    }

    static int made(String kind, InputStream in, OutputStream out) {
        try {
            ImageIO.setUseCache(false);
            var bytes = in.readNBytes(MOST_BYTES);
            var reader = reader(kind);
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)), true, true);
            int wide = reader.getWidth(0);
            int high = reader.getHeight(0);
            if ((long) wide * high > PIXELS) {
                return TOO_LARGE;
            }
            var small = scaled(read(reader, Math.max(wide, high)));
            write(ExifOrientation.upright(small, kind.equals("jpeg") ? ExifOrientation.of(bytes) : 1), out);
            return 0;
        } catch (IOException | RuntimeException broken) {
            return UNREADABLE;
        }
    }

    private static ImageReader reader(String kind) throws IOException {
        return kind.equals("webp")
                ? new WebPImageReaderSpi().createReaderInstance()
                : ImageIO.getImageReadersByFormatName(kind).next();
    }

    /// The subsampling step: pixels that are not needed are never in memory.
    private static BufferedImage read(ImageReader reader, int longest) throws IOException {
        int every = Math.max(1, longest / LONGEST);
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage scaled(BufferedImage picture) {
        double by = Math.min(1, (double) LONGEST / Math.max(picture.getWidth(), picture.getHeight()));
        int wide = Math.max(1, (int) Math.round(picture.getWidth() * by));
        int high = Math.max(1, (int) Math.round(picture.getHeight() * by));
        var scaled = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        var pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, wide, high, Color.WHITE, null);
        pen.dispose();
        return scaled;
    }

    private static void write(BufferedImage picture, OutputStream out) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        try (var to = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(null, new IIOImage(picture, null, null), how);
        }
        out.flush();
    }
}
