package waymark.web.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/// Looks through a workbook before anything reads it, and packs what is harmless anew, so that what was looked
/// at is what is read. Unpacked it has a largest size, counted while it is unpacked, since what a file says of
/// itself need not be so.
final class WorkbookParts {

    private static final int MOST_PARTS = 300;
    private static final int MOST_BYTES = 20_000_000;
    private static final int MOST_LETTERS = 3;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final String NOT_READ = "It cannot be read as a workbook. Save it as XLSX or CSV";
    private static final String OPEN_SHEET =
            "It is an OpenDocument spreadsheet (ODS), which is not read here. Open it, choose Save as and XLSX, and"
                    + " choose that file";
    private static final String MACROS =
            "It holds macros, which are never taken. Save it as a workbook without macros (XLSX)";

    private int left = MOST_BYTES;

    private WorkbookParts() {}

    /// True for a workbook of any kind, the old one among them.
    static boolean begins(byte[] file) {
        return starts(file, ZIP) || starts(file, OLE);
    }

    private static boolean starts(byte[] file, byte[] with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= file.length || file[i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    /// The same workbook, of XML alone.
    static byte[] checked(byte[] file) throws UnreadableSheet {
        if (starts(file, OLE)) {
            throw new UnreadableSheet(
                    "It has a password, or is of an old kind (XLS). Save it without a password as XLSX");
        }
        var out = new ByteArrayOutputStream();
        try (var from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get();
                var to = new ZipOutputStream(out)) {
            new WorkbookParts().copy(from, to);
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableSheet(NOT_READ, broken);
        }
        return out.toByteArray();
    }

    private void copy(ZipFile from, ZipOutputStream to) throws IOException, UnreadableSheet {
        int parts = 0;
        boolean sheets = false;
        to.setLevel(0);
        for (var entry : Collections.list(from.getEntries())) {
            var name = entry.getName().toLowerCase(Locale.ROOT);
            if (++parts > MOST_PARTS) {
                throw new UnreadableSheet("It has too many parts. Copy its cells into a new workbook");
            }
            if (name.equals("meta-inf/manifest.xml") || name.equals("mimetype")) {
                throw new UnreadableSheet(OPEN_SHEET);
            }
            if (name.contains("vbaproject") || name.contains("macrosheets/")) {
                throw new UnreadableSheet(MACROS);
            }
            var bytes = unpacked(from, entry);
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                check(name, bytes);
                sheets |= name.equals("xl/workbook.xml");
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(bytes);
                to.closeEntry();
            }
        }
        if (!sheets) {
            throw new UnreadableSheet(NOT_READ);
        }
    }

    private byte[] unpacked(ZipFile from, ZipArchiveEntry entry) throws IOException, UnreadableSheet {
        try (var part = from.getInputStream(entry)) {
            var bytes = part.readNBytes(left + 1);
            left -= bytes.length;
            if (left < 0) {
                throw new UnreadableSheet("Unpacked it is larger than %,d bytes. Copy its cells into a new workbook"
                        .formatted(MOST_BYTES));
            }
            return bytes;
        }
    }

    /// No part has a document type, which could name files and grow without end, and none is in an encoding in
    /// which one could hide.
    private static void check(String name, byte[] part) throws UnreadableSheet {
        for (byte one : part) {
            if (one == 0) {
                throw new UnreadableSheet(NOT_READ);
            }
        }
        var text = new String(part, StandardCharsets.ISO_8859_1);
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new UnreadableSheet("It has a document type, which no spreadsheet writes. Save it again as XLSX");
        }
        if (name.equals("[content_types].xml") && text.contains("macroEnabled")) {
            throw new UnreadableSheet(MACROS);
        }
        if (name.startsWith("xl/worksheets/") && name.endsWith(".xml")) {
            cells(part);
        }
    }

    /// A cell far to the right makes a reader fill the row up to it.
    private static void cells(byte[] sheet) throws UnreadableSheet {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(sheet));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("c")
                        && far(reader.getAttributeValue(null, "r"))) {
                    throw new UnreadableSheet(NOT_READ);
                }
            }
            reader.close();
        } catch (XMLStreamException broken) {
            throw new UnreadableSheet(NOT_READ, broken);
        }
    }

    private static boolean far(@Nullable String address) {
        return address != null && address.chars().filter(Character::isLetter).count() > MOST_LETTERS;
    }
}
