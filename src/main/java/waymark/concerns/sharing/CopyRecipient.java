package waymark.concerns.sharing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import waymark.concerns.reports.ReportOutcome;
import waymark.contacts.numbers.HelpLine;
import waymark.kernel.InvariantViolation;
import waymark.web.forms.Choice;

/// Recipients of copies, from `concerns/passed-to.csv`: the same list for every partnership; the telephone
/// numbers are the partnership's own.
///
/// @param outcome of a report that was passed to them
/// @param lines their public numbers: codes of national ones, and `subject:ADULT` for the partnership's own
///     of that subject
public record CopyRecipient(String code, String words, ReportOutcome outcome, List<String> lines) {

    private static final List<CopyRecipient> ALL = read();

    /// The recipient with that code; empty if there is none.
    public static Optional<CopyRecipient> parse(String code) {
        return ALL.stream().filter(one -> one.code.equals(code)).findFirst();
    }

    /// The words on pages; the code itself if this version does not know it any more.
    public static String words(String code) {
        return parse(code).map(CopyRecipient::words).orElse(code);
    }

    static List<Choice> choices() {
        return Choice.from(ALL, CopyRecipient::code, CopyRecipient::words);
    }

    /// Their numbers in the area of the report; of every area if it is not known.
    List<HelpLine> numbers(List<HelpLine> all, String area) {
        return all.stream()
                .filter(line ->
                        lines.contains(line.code()) || !line.national() && lines.contains("subject:" + line.subject()))
                .filter(line ->
                        area.isEmpty() || line.area().isEmpty() || line.area().equals(area))
                .toList();
    }

    private static List<CopyRecipient> read() {
        try (var file = CopyRecipient.class.getResourceAsStream("/concerns/passed-to.csv")) {
            if (file == null) {
                throw new InvariantViolation("not in the application: concerns/passed-to.csv");
            }
            var format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            return format.parse(new InputStreamReader(file, StandardCharsets.UTF_8)).stream()
                    .map(row -> new CopyRecipient(
                            row.get("code"),
                            row.get("words"),
                            ReportOutcome.valueOf(row.get("outcome")),
                            List.of(row.get("lines").split(" "))))
                    .toList();
        } catch (IOException unreadable) {
            throw new InvariantViolation("unreadable: concerns/passed-to.csv", unreadable);
        }
    }
}
