package waymark.web.pictures;

import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// The EXIF orientation of a picture: a camera stores pixels as the sensor sees them and says in the metadata
/// which way is up. Since metadata is removed, the pixels are rotated.
final class ExifOrientation {

    private static final int NORMAL = 1;
    private static final int LAST = 8;

    private ExifOrientation() {}

    /// The orientation, 1 to 8 as in EXIF; 1 if the file does not say.
    static int of(byte[] jpeg) {
        try (var file = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            var exif = JPEGSegmentUtil.readSegments(file, JPEG.APP1, "Exif");
            return exif.isEmpty() ? NORMAL : within(exif.getFirst().data());
        } catch (IOException | RuntimeException unreadable) {
            return NORMAL; // as if the file did not say
        }
    }

    private static int within(InputStream exif) throws IOException {
        exif.skipNBytes(1); // the identifier is padded
        try (var tags = new MemoryCacheImageInputStream(exif)) {
            var entry = new TIFFReader().read(tags).getEntryById(TIFF.TAG_ORIENTATION);
            return entry != null
                            && entry.getValue() instanceof Number said
                            && said.intValue() >= NORMAL
                            && said.intValue() <= LAST
                    ? said.intValue()
                    : NORMAL;
        }
    }

    /// The picture rotated and mirrored so that it is upright.
    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == NORMAL) {
            return picture;
        }
        int wide = picture.getWidth();
        int high = picture.getHeight();
        var upright = orientation < 5
                ? new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(high, wide, BufferedImage.TYPE_INT_RGB);
        var pen = upright.createGraphics();
        pen.drawImage(picture, new AffineTransform(matrix(orientation, wide, high)), null);
        pen.dispose();
        return upright;
    }

    private static double[] matrix(int orientation, int wide, int high) {
        return switch (orientation) {
            case 2 -> new double[] {-1, 0, 0, 1, wide, 0};
            case 3 -> new double[] {-1, 0, 0, -1, wide, high};
            case 4 -> new double[] {1, 0, 0, -1, 0, high};
            case 5 -> new double[] {0, 1, 1, 0, 0, 0};
            case 6 -> new double[] {0, 1, -1, 0, high, 0};
            case 7 -> new double[] {0, -1, -1, 0, high, wide};
            default -> new double[] {0, -1, 1, 0, 0, wide};
        };
    }
}
