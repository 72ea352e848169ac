package waymark.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import waymark.web.files.FileKind;

/// The formats a document may have, known by the contents of the file and never by its name.
enum DocumentFormat {
    PDF("PDF", "pdf"),
    WORD("Word", "docx"),
    EXCEL("Excel", "xlsx"),
    POWERPOINT("PowerPoint", "pptx"),
    OPEN_TEXT("OpenDocument text", "odt"),
    OPEN_SHEET("OpenDocument spreadsheet", "ods"),
    OPEN_SLIDES("OpenDocument presentation", "odp"),
    JPEG("JPEG picture", "jpg"),
    PNG("PNG picture", "png"),
    WEBP("WebP picture", "webp"),
    HEIC("HEIC picture", "heic"),
    TEXT("Text", "txt");

    /// What the file inputs of browsers offer first.
    static final String ACCEPTED =
            ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv,image/jpeg,image/png,image/webp,image/heic";

    /// What to say where a file has none of them.
    static final String REFUSAL =
            "this type of file cannot be added. Save it as PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument, plain text or a picture";

    /// How much of a text is looked at.
    private static final int TEXT_LOOKED_AT = 64 << 10;

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_INFLATED = 300L << 20;
    private static final int LONGEST_TYPE = 100;

    private final String word;
    private final String ending;

    DocumentFormat(String word, String ending) {
        this.word = word;
        this.ending = ending;
    }

    String word() {
        return word;
    }

    /// A name for the download: what its sender called it, with the ending of what it is.
    String named(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        boolean fits = lower.endsWith("." + ending)
                || this == TEXT && lower.endsWith(".csv")
                || this == JPEG && lower.endsWith(".jpeg");
        return fits ? name : name + "." + ending;
    }

    /// What a file turned out to be.
    ///
    /// @param format empty where it is none of these
    /// @param macros whether it has programs in it, which are not taken
    record Detected(Optional<DocumentFormat> format, boolean macros) {

        private static final Detected UNKNOWN = new Detected(Optional.empty(), false);
        private static final Detected MACROS = new Detected(Optional.empty(), true);

        private static Detected as(DocumentFormat format) {
            return new Detected(Optional.of(format), false);
        }
    }

    /// What the file is.
    static Detected detect(InputStream file) throws IOException {
        var first = file.readNBytes(TEXT_LOOKED_AT);
        var picture = FileKind.of(first);
        if (picture.isPresent()) {
            return Detected.as(valueOf(picture.get().name()));
        }
        if (first.length > 3 && first[0] == 'P' && first[1] == 'K' && first[2] == 3 && first[3] == 4) {
            return packed(new SequenceInputStream(new ByteArrayInputStream(first), file));
        }
        return isText(first) ? Detected.as(TEXT) : Detected.UNKNOWN;
    }

    /// An office file is a ZIP file whose entries say which. One that is broken, or grows without end, is none.
    private static Detected packed(InputStream file) {
        try (var entries = new ZipInputStream(file)) {
            Optional<DocumentFormat> found = Optional.empty();
            long inflated = 0;
            int count = 0;
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                var name = entry.getName();
                if (isProgram(name)) {
                    return Detected.MACROS;
                }
                if (count == 0 && name.equals("mimetype")) {
                    found = openDocument(new String(entries.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII));
                }
                found = found.or(() -> office(name));
                inflated += skipped(entries, MOST_INFLATED - inflated);
                if (++count > MOST_ENTRIES || inflated > MOST_INFLATED) {
                    return Detected.UNKNOWN;
                }
            }
            return new Detected(found, false);
        } catch (IOException | IllegalArgumentException broken) {
            return Detected.UNKNOWN;
        }
    }

    private static long skipped(ZipInputStream entry, long most) throws IOException {
        var piece = new byte[16 << 10];
        long all = 0;
        for (int read = entry.read(piece); read >= 0 && all <= most; read = entry.read(piece)) {
            all += read;
        }
        return all;
    }

    private static boolean isProgram(String name) {
        return name.endsWith("vbaProject.bin") || name.startsWith("Basic/") || name.startsWith("Scripts/");
    }

    private static Optional<DocumentFormat> office(String name) {
        return switch (name) {
            case "word/document.xml" -> Optional.of(WORD);
            case "xl/workbook.xml" -> Optional.of(EXCEL);
            case "ppt/presentation.xml" -> Optional.of(POWERPOINT);
            default -> Optional.empty();
        };
    }

    private static Optional<DocumentFormat> openDocument(String type) {
        return switch (type.strip()) {
            case "application/vnd.oasis.opendocument.text" -> Optional.of(OPEN_TEXT);
            case "application/vnd.oasis.opendocument.spreadsheet" -> Optional.of(OPEN_SHEET);
            case "application/vnd.oasis.opendocument.presentation" -> Optional.of(OPEN_SLIDES);
            default -> Optional.empty();
        };
    }

    /// No control characters but white space. Letters beyond ASCII may be of any encoding: spreadsheets write
    /// the pound sign in an old one.
    private static boolean isText(byte[] first) {
        for (var one : first) {
            if (one >= 0 && one < ' ' && "\t\n\r\f".indexOf(one) < 0) {
                return false;
            }
        }
        return true;
    }
}
