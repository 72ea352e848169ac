package waymark.campaigns.pictures.catalogue;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;
import waymark.campaigns.pictures.metadata.RightsMetadata;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ruling;
import waymark.web.files.FileKind;
import waymark.web.files.ImageSanitiser;
import waymark.web.files.ScanResult;
import waymark.web.files.VirusScanner;

/// Makes the files of a picture anew from its dots, in several widths. What was sent is not kept: what Waymark does not
/// have cannot leak.
@Component
public class RenditionMaker {

    /// The largest file that is taken.
    public static final int LARGEST = 25 << 20;

    private static final List<Integer> WIDTHS = List.of(Rendition.THUMBNAIL, 800, 1_600);
    private static final float QUALITY = 0.88f;

    private final ImageSanitiser sanitiser;
    private final VirusScanner scanner;

    RenditionMaker(ImageSanitiser sanitiser, VirusScanner scanner) {
        this.sanitiser = sanitiser;
        this.scanner = scanner;
    }

    /// The files, or why none was made.
    ///
    /// @param file as it was sent, no longer than [#LARGEST] and a byte
    /// @param generated whether its owner says that software made it
    public Ruling<List<Rendition>> make(byte[] file, boolean generated) {
        if (file.length == 0) {
            return refused("Choose a file");
        }
        if (file.length > LARGEST) {
            return refused("The file must be 25 MB or less");
        }
        var kind = FileKind.of(file).filter(FileKind::readable);
        if (kind.isEmpty()) {
            return refused("The file must be a JPEG, PNG or WebP picture");
        }
        if (scanner.checked(new ByteArrayInputStream(file)) == ScanResult.FOUND) {
            return refused("A virus was found in the file. It was not kept");
        }
        if (!generated && RightsMetadata.saysGenerated(file)) {
            return refused("The file says that software generated it. Change how it came to be, or send another");
        }
        return sanitised(kind.get(), file);
    }

    private Ruling<List<Rendition>> sanitised(FileKind kind, byte[] file) {
        var safe = new ByteArrayOutputStream();
        try {
            return switch (sanitiser.make(kind, new ByteArrayInputStream(file), safe)) {
                case DONE ->
                    Ruling.agreed(renditions(ImageIO.read(new ByteArrayInputStream(safe.toByteArray())), "jpeg"));
                case TOO_MANY_PIXELS -> refused("The picture has too many dots. Send a smaller one");
                case UNREADABLE -> refused("The picture cannot be read. Send another file");
                case BUSY -> refused("Other pictures are being made. Send it again in a minute");
            };
        } catch (IOException broken) {
            return refused("The picture cannot be read. Send another file");
        }
    }

    private static Ruling<List<Rendition>> refused(String message) {
        return Ruling.refused("file", message);
    }

    /// A picture that was drawn in memory, in the widths up to its own, and its own where that is between two.
    ///
    /// @param format `jpeg` or `png`
    public static List<Rendition> renditions(BufferedImage picture, String format) {
        var made = new ArrayList<Rendition>();
        for (int width : WIDTHS) {
            if (width < picture.getWidth()) {
                made.add(rendition(picture, width, format));
            } else {
                made.add(rendition(picture, picture.getWidth(), format));
                break;
            }
        }
        return List.copyOf(made);
    }

    private static Rendition rendition(BufferedImage picture, int width, String format) {
        int height = Math.max(1, Math.round((float) picture.getHeight() * width / picture.getWidth()));
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(halved(picture, width), 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return new Rendition(width, height, format, written(scaled, format));
    }

    /// Halved as long as it is more than twice as wide: one step to a small picture would leave dots out.
    private static BufferedImage halved(BufferedImage picture, int width) {
        var next = picture;
        while (next.getWidth() > 2 * width && next.getHeight() > 1) {
            var half = new BufferedImage(next.getWidth() / 2, next.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
            var pen = half.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(next, 0, 0, half.getWidth(), half.getHeight(), Color.WHITE, null);
            pen.dispose();
            next = half;
        }
        return next;
    }

    private static byte[] written(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var how = writer.getDefaultWriteParam();
        if (format.equals("jpeg")) {
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
        }
        try (var to = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(to);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException impossible) {
            throw new InvariantViolation("a picture in memory that cannot be written", impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
