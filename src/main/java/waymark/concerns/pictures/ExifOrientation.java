package waymark.concerns.pictures;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a telephone was held: its camera writes the dots as they fall and says beside them which way is up. Since what
/// stands beside the dots is left out, they are turned.
final class ExifOrientation {

    private static final int ORIENTATION = 0x0112;
    private static final int EXIF = 0xE1;
    private static final int DOTS_BEGIN = 0xDA;

    private ExifOrientation() {}

    /// What the file says of it: 1 to 8, as EXIF has it; 1 where it says nothing that can be understood.
    static int said(byte[] jpeg) {
        try {
            var file = ByteBuffer.wrap(jpeg).position(2);
            while (file.remaining() > 4 && (file.get() & 0xFF) == 0xFF) {
                int part = file.get() & 0xFF;
                int length = file.getShort() & 0xFFFF;
                if (part == DOTS_BEGIN) {
                    return 1;
                }
                if (part == EXIF && file.getInt(file.position()) == 0x45786966) { // "Exif"
                    return within(file.slice(file.position() + 6, length - 8));
                }
                file.position(file.position() + length - 2);
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException | java.nio.BufferUnderflowException broken) {
            // nothing that can be understood
        }
        return 1;
    }

    private static int within(ByteBuffer exif) {
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = exif.getInt(4);
        int entries = exif.getShort(at) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int begins = at + 2 + entry * 12;
            if ((exif.getShort(begins) & 0xFFFF) == ORIENTATION) {
                int said = exif.getShort(begins + 8);
                return said >= 1 && said <= 8 ? said : 1;
            }
        }
        return 1;
    }

    static BufferedImage upright(BufferedImage picture, int said) {
        if (said == 1) {
            return picture;
        }
        int wide = picture.getWidth();
        int high = picture.getHeight();
        var turn = new AffineTransform(matrix(said, wide, high));
        var upright = said < 5
                ? new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(high, wide, BufferedImage.TYPE_INT_RGB);
        var pen = upright.createGraphics();
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return upright;
    }

    private static double[] matrix(int said, int wide, int high) {
        return switch (said) {
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
