package waymark.insight.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// A file of comma-separated values whose first line names the columns.
///
/// @param columns the names, each once, without space around them
/// @param rows as many values as there are columns, without space around them
record CsvFile(Path file, List<String> columns, List<Row> rows) {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();

    /// @param number counted as a spreadsheet counts: the line of names is row 1
    record Row(long number, List<String> values) {}

    /// @throws BadInput with row and column where the file is not such a table
    static CsvFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new BadInput("There is no file " + file + " that can be read.");
        }
        try (var parser = FORMAT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            var records = parser.getRecords();
            if (records.isEmpty()) {
                throw new BadInput(file.getFileName() + ", row 1: the names of the columns are missing.");
            }
            var columns = columns(file, records.getFirst());
            return new CsvFile(file, columns, rows(file, columns, records));
        } catch (CharacterCodingException _) {
            throw notText(file);
        } catch (CSVException | UncheckedIOException broken) {
            if (broken.getCause() instanceof CharacterCodingException) {
                throw notText(file);
            }
            throw notClosed(file);
        }
    }

    /// Names the first byte that is no text in UTF-8.
    private static BadInput notText(Path file) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        var letters = CharBuffer.allocate(bytes.capacity() + 1);
        StandardCharsets.UTF_8.newDecoder().decode(bytes, letters, true);
        var before = letters.flip().toString();
        return BadInput.at(file, row(before), column(before), "this is not in UTF-8. Save the file as CSV in UTF-8.");
    }

    /// Names the last row up to which all quotation marks are closed, and the column after it.
    private static BadInput notClosed(Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.UTF_8);
        int opened = 0;
        boolean open = false;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '"') {
                opened = open ? opened : at;
                open = !open;
            }
        }
        var before = text.substring(0, opened);
        return BadInput.at(
                file, row(before), column(before), "a quotation mark is not closed, or not where it may be.");
    }

    private static long row(String before) {
        return 1 + before.chars().filter(letter -> letter == '\n').count();
    }

    private static String column(String before) {
        return String.valueOf(1
                + before.substring(before.lastIndexOf('\n') + 1)
                        .chars()
                        .filter(letter -> letter == ',')
                        .count());
    }

    private static List<String> columns(Path file, CSVRecord first) {
        var columns = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (String value : first) {
            String name = value.startsWith("\uFEFF") ? value.substring(1).strip() : value.strip();
            String place = String.valueOf(columns.size() + 1);
            if (name.isEmpty()) {
                throw BadInput.at(file, 1, place, "the column has no name.");
            }
            if (!seen.add(name)) {
                throw BadInput.at(file, 1, place, "the name " + name + " is there twice.");
            }
            columns.add(name);
        }
        return List.copyOf(columns);
    }

    private static List<Row> rows(Path file, List<String> columns, List<CSVRecord> records) {
        var rows = new ArrayList<Row>();
        for (CSVRecord each : records.subList(1, records.size())) {
            if (each.size() == 1 && each.get(0).isBlank()) {
                continue;
            }
            if (each.size() < columns.size()) {
                throw BadInput.at(file, each.getRecordNumber(), columns.get(each.size()), "the value is missing.");
            }
            if (each.size() > columns.size()) {
                throw BadInput.at(
                        file, each.getRecordNumber(), String.valueOf(columns.size() + 1), "there is no such column.");
            }
            rows.add(new Row(
                    each.getRecordNumber(), each.stream().map(String::strip).toList()));
        }
        return List.copyOf(rows);
    }
}
