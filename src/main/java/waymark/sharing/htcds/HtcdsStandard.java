package waymark.sharing.htcds;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import waymark.kernel.InvariantViolation;

/// The 84 fields of the standard with their code lists, and what each kind of exploitation of the NRM form is in
/// it.
final class HtcdsStandard {

    /// @param codes of its list; empty where it has none of its own
    record Field(String group, String name, String type, boolean core, boolean deprecated, List<String> codes) {

        Field {
            codes = List.copyOf(codes);
        }
    }

    /// A kind of exploitation of the NRM form.
    ///
    /// @param exploitation in the standard
    /// @param sexExploitation beside it; empty where it says nothing
    /// @param control that follows from it; empty where none does
    /// @param extension what it is in the United Kingdom
    record Crossing(String exploitation, String sexExploitation, String control, String extension) {}

    static final String EXPLOITATION = "vic_TypeOfExploitation";
    static final String SEX_EXPLOITATION = "vic_TypeOfSexExploitation";
    static final String CONTROL = "vic_MethodsOfControl";

    /// In the order of the standard.
    static final List<Field> FIELDS = read("htcds-fields.csv").stream()
            .map(row -> new Field(
                    row.get("group"),
                    row.get("name"),
                    row.get("type"),
                    row.get("core").equals("yes"),
                    row.get("deprecated").equals("yes"),
                    row.get("codes").isEmpty()
                            ? List.of()
                            : List.of(row.get("codes").split("\\|"))))
            .toList();

    /// By the answer of the NRM form.
    static final Map<String, Crossing> CROSSWALK = crosswalk();

    private HtcdsStandard() {}

    private static Map<String, Crossing> crosswalk() {
        var all = new LinkedHashMap<String, Crossing>();
        for (var row : read("htcds-crosswalk.csv")) {
            all.put(
                    row.get("nrm"),
                    new Crossing(
                            row.get("exploitation"),
                            row.get("sex_exploitation"),
                            row.get("control"),
                            row.get("extension")));
        }
        return Map.copyOf(all);
    }

    private static List<CSVRecord> read(String name) {
        try (var file = HtcdsStandard.class.getResourceAsStream("/sharing/" + name)) {
            if (file == null) {
                throw new InvariantViolation("not in the application: sharing/" + name);
            }
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .getRecords();
        } catch (IOException unreadable) {
            throw new InvariantViolation("unreadable: sharing/" + name, unreadable);
        }
    }
}
