package waymark.training.room;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import waymark.kernel.InvariantViolation;

/// The QR code that a telephone scans to join, as the path of an SVG, one unit a module, quiet zone included.
///
/// @param size of the square, in modules
public record JoinPicture(int size, String path) {

    private static final int QUIET = 4;

    /// The picture of an address.
    public static JoinPicture of(String address) {
        try {
            var bits = new QRCodeWriter()
                    .encode(address, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
            var path = new StringBuilder();
            for (int y = 0; y < bits.getHeight(); y++) {
                for (int x = 0; x < bits.getWidth(); x++) {
                    if (bits.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new JoinPicture(bits.getWidth(), path.toString());
        } catch (WriterException problem) {
            throw new InvariantViolation("a QR code that cannot be drawn", problem);
        }
    }
}
