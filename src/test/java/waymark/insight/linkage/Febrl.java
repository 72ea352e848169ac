package waymark.insight.linkage;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// The invented people of Febrl, with misspellings; who is who is known.
final class Febrl {

    static final List<String> NAMES_AND_BIRTH = List.of("given_name", "surname", "date_of_birth");
    static final List<String> SIX =
            List.of("given_name", "surname", "date_of_birth", "address_1", "suburb", "postcode", "street_number");

    private final List<CSVRecord> records;

    private Febrl(List<CSVRecord> records) {
        this.records = records;
    }

    static Febrl read(int number) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        try (var in = Febrl.class.getResourceAsStream("/insight/linkage/febrl" + number + ".csv");
                var parser = format.parse(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return new Febrl(parser.getRecords());
        }
    }

    Febrl only(Predicate<String> ids) {
        return new Febrl(records.stream().filter(each -> ids.test(each.get(0))).toList());
    }

    static int person(String id) {
        return Integer.parseInt(id.split("-")[1]);
    }

    PersonList list(List<String> columns, @Nullable FieldEncoder encoder) {
        var fields = columns.stream().map(Field::named).toList();
        var ids = records.stream().map(each -> each.get(0)).toList();
        if (encoder == null) {
            return PersonList.plain(
                    fields,
                    ids,
                    records.stream()
                            .map(each -> columns.stream().map(each::get).toList())
                            .toList());
        }
        var rows = new ArrayList<List<Encoding>>();
        for (var each : records) {
            rows.add(fields.stream()
                    .map(field -> encoder.encode(field, each.get(field.name())))
                    .toList());
        }
        return PersonList.encoded(fields, ids, rows);
    }

    /// The harmonic mean of precision and recall at a probability of 0.5.
    static double f1(Linkage.Result result, PersonList one, PersonList other) {
        boolean within = one == other;
        Map<Integer, Integer> people = new HashMap<>();
        one.ids().forEach(id -> people.merge(person(id), 1, Integer::sum));
        long truth = 0;
        if (within) {
            for (int times : people.values()) truth += (long) times * (times - 1) / 2;
        } else {
            for (String id : other.ids()) truth += people.getOrDefault(person(id), 0);
        }
        long found = 0;
        long right = 0;
        for (var pair : result.pairs()) {
            if (pair.probability() < 0.5) break;
            found++;
            if (person(one.ids().get(pair.one())) == person(other.ids().get(pair.other()))) right++;
        }
        return 2.0 * right / (found + truth);
    }
}
