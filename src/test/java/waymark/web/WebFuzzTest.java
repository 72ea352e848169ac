package waymark.web;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import waymark.kernel.Problems;
import waymark.web.forms.DateField;
import waymark.web.lists.Csv;
import waymark.web.lists.ListAddress;
import waymark.web.security.Cookies;

/// What the web room reads: addresses of lists, dates, cookies; and what it writes for spreadsheets.
class WebFuzzTest {

    @FuzzTest
    void addresses(FuzzedDataProvider data) {
        var address = ListAddress.of("/actions", data.consumeRemainingAsString());
        var again = ListAddress.of("/actions", address.toString().replaceFirst("^/actions\\??", ""));
        if (!again.equals(address)) {
            throw new IllegalStateException("an address that is not read as it was written");
        }
    }

    @FuzzTest
    void dates(FuzzedDataProvider data) {
        var field = DateField.of(data.consumeString(12), data.consumeString(12), data.consumeRemainingAsString());
        field.parse("due", "Due date", new Problems());
    }

    @FuzzTest
    void cookies(FuzzedDataProvider data) {
        Cookies.decode(data.consumeRemainingAsString());
    }

    @FuzzTest
    void lists(FuzzedDataProvider data) throws IOException {
        var cell = data.consumeRemainingAsString();
        var text = Csv.text(List.of("a", "b"), List.of(List.of(cell, "last")));
        try (var rows = CSVParser.parse(text, CSVFormat.RFC4180)) {
            var row = rows.getRecords().get(1);
            if (row.size() != 2 || !row.get(1).equals("last") || row.get(0).matches("(?s)\\s*[=+@-].*")) {
                throw new IllegalStateException("a cell that left its place");
            }
        }
    }
}
