package waymark.web.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/// Reads text with commas, semicolons or tabs between its cells.
final class DelimitedText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String HINT = "sep=";
    private static final String FORMULA = "=+-@|%";
    private static final int BYTE = 0xFF;
    private static final int ENDIAN = 0xFE;

    private DelimitedText() {}

    /// In UTF-8, or where it is not that, in the encoding of Windows in western Europe. Excel also writes
    /// UTF-16, which says so at its beginning.
    static Sheet read(byte[] bytes) throws UnreadableSheet {
        return read(text(bytes));
    }

    private static String text(byte[] bytes) throws UnreadableSheet {
        if (marked(bytes, BYTE, ENDIAN) || marked(bytes, ENDIAN, BYTE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        for (byte one : bytes) {
            if (one == 0) {
                throw new UnreadableSheet("It is no spreadsheet that can be read. Save it as XLSX or CSV");
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean marked(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & BYTE) == first && (bytes[1] & BYTE) == second;
    }

    static Sheet read(String sent) throws UnreadableSheet {
        var text = sent.startsWith("\uFEFF") ? sent.substring(1) : sent;
        if (text.startsWith(HINT) && text.length() > HINT.length()) {
            int end = text.indexOf('\n');
            return parsed(end < 0 ? "" : text.substring(end + 1), text.charAt(HINT.length()));
        }
        char delimiter = delimiter(text);
        try {
            return parsed(text, delimiter, '"');
        } catch (UncheckedIOException | IOException quotes) {
            return parsed(text, delimiter); // a cell begins with a quotation mark that is none of the file's
        }
    }

    private static Sheet parsed(String text, char delimiter) throws UnreadableSheet {
        try {
            return parsed(text, delimiter, null);
        } catch (UncheckedIOException | IOException wrong) {
            throw new UnreadableSheet("Its cells cannot be told apart. Save it as XLSX", wrong);
        }
    }

    private static Sheet parsed(String text, char delimiter, @Nullable Character quote)
            throws UnreadableSheet, IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setQuote(quote)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        var sheet = new SheetBuilder();
        try (var rows = CSVParser.parse(text, format)) {
            int row = 0;
            for (var cells : rows) {
                for (int column = 0; column < cells.size(); column++) {
                    sheet.put(row, column, plain(cells.get(column)));
                }
                row++;
            }
        }
        return sheet.sheet();
    }

    /// Our own files put an apostrophe before a text that a spreadsheet would take for a formula.
    private static String plain(String cell) {
        var rest = cell.startsWith("'") ? cell.substring(1).strip() : "";
        return !rest.isEmpty() && FORMULA.indexOf(rest.charAt(0)) >= 0 ? rest : cell;
    }

    /// The one there is most of in the first line that says something, outside of quotation marks.
    private static char delimiter(String text) {
        var line = text.lines().filter(one -> !one.isBlank()).findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char candidate : List.of('\t', ';', ',')) {
            long count = count(line, candidate);
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        long count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }
}
