package waymark.web.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.FontFormatException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import waymark.kernel.InvariantViolation;

/// Turns a page into a PDF that a screen reader can read and an archive can keep: tagged to PDF/UA-1 (ISO
/// 14289-1), PDF/A-2a (ISO 19005-2), with embedded fonts, bookmarks and page numbers.
///
/// Nothing is fetched while it is made, neither from the network nor from the disk: the style sheet and the
/// fonts come from the application, and whatever else the page asks for is refused.
public final class Pdf {

    private static final String SHEET = text("/pdf/pack.css");
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /// `GSUB`, the table of what letters become beside each other, and a name that no table has; it
    /// keeps their order.
    private static final int LIGATURES = 0x47535542;

    private static final int NO_TABLE = 0x47535541;

    /// Liberation Sans for everything; DejaVu Sans for letters and signs that it has not.
    private static final List<Font> FONTS = List.of(
            new Font("LiberationSans-Regular.ttf", "Liberation Sans", 400, FontStyle.NORMAL),
            new Font("LiberationSans-Bold.ttf", "Liberation Sans", 700, FontStyle.NORMAL),
            new Font("LiberationSans-Italic.ttf", "Liberation Sans", 400, FontStyle.ITALIC),
            new Font("LiberationSans-BoldItalic.ttf", "Liberation Sans", 700, FontStyle.ITALIC),
            new Font("DejaVuSans.ttf", "DejaVu Sans", 400, FontStyle.NORMAL),
            new Font("DejaVuSans-Bold.ttf", "DejaVu Sans", 700, FontStyle.NORMAL));

    private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    /// Java leaves the drawing of letters to two libraries of the system, which a server may not have.
    private static final boolean CAN_DRAW_WORDS = canDrawWords();

    /// @param content the font as it is read, without its ligatures
    private record Font(String family, int weight, FontStyle style, byte[] content) {

        Font(String file, String family, int weight, FontStyle style) {
            this(family, weight, style, withoutLigatures(read("/fonts/" + file)));
        }

        InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }

    static {
        XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.OFF)); // it would quote the page
    }

    private Pdf() {}

    /// The PDF of a page.
    ///
    /// @param body what is inside the page's body, as well-formed XHTML: headings in order, tables with
    ///     `thead` and `scope`, charts as inline SVG
    public static byte[] of(String body, PdfMeta meta) {
        return of(body, meta, "");
    }

    /// The same with more style, after Waymark's own.
    public static byte[] of(String body, PdfMeta meta, String style) {
        if (!CAN_DRAW_WORDS) {
            throw new InvariantViolation(
                    "Java cannot draw the words of a chart: install libfontconfig1 and libfreetype6");
        }
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .withW3cDocument(PdfPage.of(body, meta, SHEET + style), "waymark:/")
                .useExternalResourceAccessControl(
                        (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
                .useColorProfile(COLOURS)
                .useUnicodeBidiSplitter(PdfBidi.Runs::new)
                .useUnicodeBidiReorderer(new PdfBidi.Order())
                .useSVGDrawer(new BatikSVGDrawer())
                .withProducer("Waymark")
                .toStream(bytes);
        FONTS.forEach(font -> builder.useFont(font::open, font.family, font.weight, font.style, true, EVERYWHERE));
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            var document = renderer.createPDFKeepOpen();
            PdfCaptions.within(document);
            date(document, meta.made(), body);
            document.save(bytes);
        } catch (IOException e) {
            throw new InvariantViolation("A PDF could not be made in memory", e);
        }
        return bytes.toByteArray();
    }

    /// The same page made at the same moment is the same file: dated by its maker, numbered by its text.
    private static void date(PDDocument document, Instant made, String body) throws IOException {
        var metadata = document.getDocumentCatalog().getMetadata();
        var text = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        for (var property : List.of("CreateDate", "ModifyDate", "MetadataDate")) {
            text = dated(text, "xmp:" + property, made);
        }
        metadata.importXMPMetadata(text.getBytes(StandardCharsets.UTF_8));
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(made.atZone(ZoneOffset.UTC)));
        document.setDocumentId(((long) body.hashCode() << 32) ^ made.toEpochMilli());
    }

    private static String dated(String text, String property, Instant made) {
        int start = text.indexOf("<" + property + ">");
        int end = text.indexOf("</" + property + ">");
        return start < 0 || end < start
                ? text
                : text.substring(0, start + property.length() + 2)
                        + made.truncatedTo(ChronoUnit.SECONDS)
                        + text.substring(end);
    }

    private static boolean canDrawWords() {
        try (var font = FONTS.getFirst().open()) {
            return java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, font).canDisplay('W');
        } catch (IOException | FontFormatException | RuntimeException | LinkageError | InternalError _) {
            return false;
        }
    }

    /// PDFBox joins letters (f and i, for instance) by a list of expressions that it makes anew for
    /// every few words: that took more than half the time of a PDF. A font in which it finds no such
    /// table prints letter by letter.
    private static byte[] withoutLigatures(byte[] font) {
        var directory = ByteBuffer.wrap(font);
        int tables = directory.getShort(4);
        for (int each = 0; each < tables; each++) {
            int entry = 12 + 16 * each;
            if (directory.getInt(entry) == LIGATURES) {
                directory.putInt(entry, NO_TABLE);
            }
        }
        return font;
    }

    private static String text(String resource) {
        return new String(read(resource), StandardCharsets.UTF_8);
    }

    private static byte[] read(String resource) {
        try (var stream = Pdf.class.getResourceAsStream(resource)) {
            if (stream == null) throw new InvariantViolation("not in the application: " + resource);
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new InvariantViolation("unreadable: " + resource, e);
        }
    }
}
