package waymark.analysis.overlap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import waymark.insight.linkage.Encoding;
import waymark.insight.linkage.PersonList;
import waymark.kernel.Ruling;

/// A list as it is handed in: for each person a number that says nothing, and an encoding for each
/// column. What was typed in a file that is refused is never said back: a list that was not encoded
/// would be in the message.
///
/// @param mark of the key that it was made with
/// @param numbers of the rows, in the order of the file
/// @param rows an encoding for each field, as text
record EncodedList(String mark, List<OverlapField> fields, List<Integer> numbers, List<List<String>> rows) {

    /// How many people a list has at most.
    static final int MOST = 20_000;

    private static final int LARGEST = 24 << 20;
    private static final Set<String> ID = Set.of("id", "rec_id");
    private static final String KEY = "key";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern MARK = Pattern.compile("[0-9a-f]{12}");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();

    /// A file that is not such a list; the message says where.
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Wrong(String message) {
            super(message);
        }

        private static Wrong at(long row, String column, String message) {
            return new Wrong("Row %d, column %s: %s".formatted(row, column, message));
        }
    }

    /// Reads a file, packed or not.
    ///
    /// @param field of the form, for the message
    static Ruling<EncodedList> read(String field, byte[] file, List<OverlapField> fields) {
        try {
            return Ruling.agreed(parsed(unpacked(file), fields));
        } catch (Wrong wrong) {
            return Ruling.refused(field, String.valueOf(wrong.getMessage()));
        }
    }

    private static byte[] unpacked(byte[] file) {
        boolean packed = file.length > 2 && (file[0] & 0xff) == 0x1f && (file[1] & 0xff) == 0x8b;
        try (var in = packed ? new GZIPInputStream(new ByteArrayInputStream(file)) : new ByteArrayInputStream(file)) {
            byte[] all = in.readNBytes(LARGEST + 1);
            if (all.length > LARGEST) throw new Wrong("The file is too large");
            return all;
        } catch (IOException broken) {
            throw new Wrong("The file cannot be unpacked");
        }
    }

    private static EncodedList parsed(byte[] file, List<OverlapField> fields) {
        try (var parser = FORMAT.parse(
                new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8.newDecoder()))) {
            var records = parser.iterator();
            if (!records.hasNext()) throw new Wrong("The file is empty");
            var head = Head.of(records.next(), fields);
            var numbers = new ArrayList<Integer>();
            var rows = new ArrayList<List<String>>();
            var seen = new HashSet<Integer>();
            String mark = "";
            while (records.hasNext()) {
                var each = records.next();
                if (each.size() == 1 && each.get(0).isBlank()) continue;
                if (numbers.size() == MOST) throw new Wrong("A list has at most %,d people".formatted(MOST));
                if (each.size() != head.size())
                    throw new Wrong("Row %d: there are %d values, and %d columns"
                            .formatted(each.getRecordNumber(), each.size(), head.size()));
                int number = head.number(each);
                if (!seen.add(number)) throw Wrong.at(each.getRecordNumber(), "id", "this number is there twice");
                numbers.add(number);
                mark = head.mark(each, mark);
                rows.add(head.encodings(each));
            }
            if (numbers.isEmpty()) throw new Wrong("The list has nobody on it");
            return new EncodedList(mark, fields, List.copyOf(numbers), List.copyOf(rows));
        } catch (CSVException | UncheckedIOException broken) {
            throw new Wrong("A quotation mark is not closed, or the file is not in UTF-8");
        } catch (IOException broken) {
            throw new Wrong("The file is not in UTF-8");
        }
    }

    /// The first line of a file.
    ///
    /// @param columns where each field is
    private record Head(int size, int id, int key, List<OverlapField> fields, List<Integer> columns) {

        static Head of(CSVRecord first, List<OverlapField> fields) {
            var names = first.stream()
                    .map(name -> (name.startsWith("\uFEFF") ? name.substring(1) : name).strip())
                    .toList();
            int id = -1;
            for (int at = 0; at < names.size() && id < 0; at++)
                if (ID.contains(names.get(at).toLowerCase(Locale.ROOT))) id = at;
            if (id < 0) throw Wrong.at(1, "id", "there is no such column");
            int key = names.indexOf(KEY);
            if (key < 0)
                throw Wrong.at(1, KEY, "there is no such column: this list is not encoded, and nothing of it was kept");
            var columns = new ArrayList<Integer>();
            for (var field : fields) {
                int found = -1;
                for (int at = 0; at < names.size() && found < 0; at++)
                    if (at != id && at != key && field.is(names.get(at))) found = at;
                if (found < 0) throw Wrong.at(1, field.column(), "there is no such column");
                columns.add(found);
            }
            if (names.size() != columns.size() + 2)
                throw new Wrong("Row 1: leave out columns that were not agreed (--fields %s)"
                        .formatted(fields.stream().map(OverlapField::column).collect(Collectors.joining(","))));
            return new Head(names.size(), id, key, fields, columns);
        }

        int number(CSVRecord row) {
            var text = row.get(id).strip();
            if (!NUMBER.matcher(text).matches())
                throw Wrong.at(row.getRecordNumber(), "id", "use a number of up to nine digits that says nothing");
            return Integer.parseInt(text);
        }

        String mark(CSVRecord row, String before) {
            var mark = row.get(key).strip();
            if (!MARK.matcher(mark).matches()) throw Wrong.at(row.getRecordNumber(), KEY, "this is no mark of a key");
            if (!before.isEmpty() && !before.equals(mark))
                throw Wrong.at(row.getRecordNumber(), KEY, "this is another key");
            return mark;
        }

        List<String> encodings(CSVRecord row) {
            var texts = new ArrayList<String>();
            for (int at = 0; at < columns.size(); at++) {
                var text = row.get(columns.get(at)).strip();
                try {
                    if (Encoding.parse(text).count() > Encoding.BITS / 2)
                        throw new IllegalArgumentException("more bits than an encoding sets");
                } catch (IllegalArgumentException notOne) {
                    throw Wrong.at(row.getRecordNumber(), fields.get(at).column(), "this is not an encoding");
                }
                texts.add(text);
            }
            return texts;
        }
    }

    int size() {
        return numbers.size();
    }

    /// What is kept of it, for [#kept].
    byte[] bytes() {
        var text = new StringBuilder(size() * (fields.size() * 90 + 10));
        for (int row = 0; row < size(); row++) {
            text.append(numbers.get(row))
                    .append(',')
                    .append(String.join(",", rows.get(row)))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// A list that was kept.
    static EncodedList kept(String mark, List<OverlapField> fields, byte[] bytes) {
        var numbers = new ArrayList<Integer>();
        var rows = new ArrayList<List<String>>();
        new String(bytes, StandardCharsets.US_ASCII).lines().forEach(line -> {
            var values = List.of(line.split(",", -1));
            numbers.add(Integer.valueOf(values.getFirst()));
            rows.add(values.subList(1, values.size()));
        });
        return new EncodedList(mark, fields, numbers, rows);
    }

    /// As it is compared.
    PersonList people() {
        return PersonList.encoded(
                fields.stream().map(OverlapField::field).toList(),
                numbers.stream().map(String::valueOf).toList(),
                rows.stream()
                        .map(row -> row.stream().map(Encoding::parse).toList())
                        .toList());
    }

    /// How many people are on one of the two and not on the other, whichever of the two has more of
    /// them; each row as it is, whatever its number.
    int changedFrom(EncodedList before) {
        var mine = rows.stream().collect(Collectors.groupingBy(row -> row, Collectors.counting()));
        var theirs = before.rows.stream().collect(Collectors.groupingBy(row -> row, Collectors.counting()));
        long added = mine.entrySet().stream()
                .mapToLong(one -> Math.max(0, one.getValue() - theirs.getOrDefault(one.getKey(), 0L)))
                .sum();
        long gone = theirs.entrySet().stream()
                .mapToLong(one -> Math.max(0, one.getValue() - mine.getOrDefault(one.getKey(), 0L)))
                .sum();
        return Math.toIntExact(added + gone);
    }

    /// SHA-256 of what is kept, for the certificate.
    String digest() {
        return HexFormat.of().formatHex(Digests.of(bytes()));
    }

    /// Without the encodings: they are personal data.
    @Override
    public String toString() {
        return "Encoded list of " + size();
    }
}
