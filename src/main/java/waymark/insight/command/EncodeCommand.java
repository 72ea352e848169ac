package waymark.insight.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import waymark.insight.linkage.FieldEncoder;
import waymark.insight.linkage.ProjectKey;

/// `bin/insight encode LIST.csv --key FILE`: a list of people as keyed encodings.
final class EncodeCommand implements Subcommand {

    private static final Pattern HEXADECIMAL = Pattern.compile("(?:[0-9a-fA-F]{2}){" + ProjectKey.LEAST_BYTES + ",}");

    @Override
    public String usage() {
        return """
                bin/insight encode LIST.csv --key FILE [--fields given_name,surname,date_of_birth]

                Reads columns id, given_name, surname, date_of_birth and others, and prints them encoded: each value as a
                keyed filter of 512 bits that can be compared and not be read. Every organisation of a project uses the
                same key (FILE holds at least 16 bytes, for instance made by: openssl rand -hex 32), gives it to nobody who
                compares, and deletes it with the project. The ids are printed as they are: use numbers that say nothing.
                What is printed is personal data still.""";
    }

    @Override
    public void run(List<String> arguments, Writer out) throws IOException {
        var words = new Words(arguments, Set.of(), Set.of("--key", "--fields"));
        var file = Path.of(words.files(1, 1, usage()).getFirst());
        if (!words.has("--key")) throw new BadInput(usage());
        try (var key = key(Path.of(Objects.requireNonNull(words.value("--key"))))) {
            var list = ListReader.of(file, words.names("--fields"));
            if (list.isEncoded()) throw new BadInput(file.getFileName() + " is encoded already.");
            print(list, key, out);
        }
    }

    private static void print(ListReader list, ProjectKey key, Writer out) throws IOException {
        var encoder = new FieldEncoder(key);
        String mark = key.mark();
        var fields = list.fields();
        var printer = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
        var names = new ArrayList<String>(List.of("id", ListReader.KEY));
        fields.forEach(field -> names.add(field.name()));
        printer.printRecord(names);
        var ids = list.ids();
        var values = list.values();
        for (int person = 0; person < ids.size(); person++) {
            var row = new ArrayList<String>(List.of(ids.get(person), mark));
            for (int field = 0; field < fields.size(); field++) {
                row.add(encoder.encode(fields.get(field), values.get(person).get(field))
                        .text());
            }
            printer.printRecord(row);
        }
        printer.flush();
    }

    private static ProjectKey key(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new BadInput("There is no file " + file + " with a key that can be read.");
        }
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
        byte[] secret = HEXADECIMAL.matcher(text).matches() ? HexFormat.of().parseHex(text) : bytes;
        if (secret.length < ProjectKey.LEAST_BYTES) {
            throw new BadInput(file.getFileName() + ": a key has at least " + ProjectKey.LEAST_BYTES + " bytes.");
        }
        return ProjectKey.of(secret);
    }
}
