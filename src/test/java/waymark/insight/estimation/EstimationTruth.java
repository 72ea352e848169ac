package waymark.insight.estimation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// Published tables, and what R's packages SparseMSE and MultipleSystemsEstimation made of them.
final class EstimationTruth {

    private static final Path FOLDER = Path.of("src/test/resources/insight/estimate");

    static final List<String> TABLES =
            List.of("artificial_3lists", "uk2013_5lists", "netherlands_5lists", "uk2013_6lists", "netherlands_6lists");

    private EstimationTruth() {}

    /// @param order combinations in the order of the file
    record Table(String name, OverlapTable overlap, List<Integer> order) {}

    static Table table(String name) {
        var rows = rows(name + ".csv");
        var columns = new ArrayList<>(rows.getFirst().toMap().keySet());
        var names = rows.getFirst().getParser().getHeaderNames();
        var lists = names.subList(0, columns.size() - 1);
        int[] counts = new int[1 << lists.size()];
        var order = new ArrayList<Integer>();
        for (CSVRecord row : rows) {
            int combination = 0;
            for (int list = 0; list < lists.size(); list++) {
                combination |= row.get(list).equals("1") ? 1 << list : 0;
            }
            counts[combination] += Integer.parseInt(row.get(lists.size()));
            order.add(combination);
        }
        return new Table(name, new OverlapTable(lists, counts), order);
    }

    /// One stored resample of the table, with the estimate of R.
    record Resample(List<Integer> people, double estimate) {

        int[] counts() {
            return people.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    static List<Resample> resamples(Table table) {
        return rows("boot200_" + table.name() + ".csv").stream()
                .map(row -> {
                    Integer[] counts = new Integer[table.overlap().counts().length];
                    Arrays.fill(counts, 0);
                    for (int at = 0; at < table.order().size(); at++) {
                        counts[table.order().get(at)] = Integer.valueOf(row.get(at + 1));
                    }
                    return new Resample(List.of(counts), Double.parseDouble(row.get("popest")));
                })
                .toList();
    }

    static Map<String, String> expected(String file, String dataset) {
        return rows(file).stream()
                .filter(row -> row.get("dataset").equals(dataset))
                .findFirst()
                .orElseThrow()
                .toMap();
    }

    static List<CSVRecord> rows(String file) {
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(FOLDER.resolve(file)))) {
            return parser.getRecords();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
