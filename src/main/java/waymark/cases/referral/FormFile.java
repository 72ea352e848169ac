package waymark.cases.referral;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import waymark.kernel.InvariantViolation;

/// A file of comma-separated values whose first row names the columns.
final class FormFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private FormFile() {}

    /// The rows of a file that is part of the application.
    static List<CSVRecord> rows(String resource) {
        var file = FormFile.class.getResourceAsStream(resource);
        if (file == null) {
            throw new InvariantViolation("not in the application: " + resource);
        }
        return rows(file);
    }

    static List<CSVRecord> rows(InputStream file) {
        try (file;
                var rows = FORMAT.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.getRecords();
        } catch (IOException unreadable) {
            throw new InvariantViolation("a file of the referral form cannot be read", unreadable);
        }
    }
}
