package waymark.analysis.synthetic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import waymark.insight.synthetic.SyntheticExtract;
import waymark.kernel.InvariantViolation;
import waymark.web.lists.Csv;

/// An extract as a file: the records, each of which says that it is synthetic, the counts they were made from, and a
/// note with what was lost.
final class SyntheticFile {

    private SyntheticFile() {}

    static byte[] bytes(SyntheticExtract extract, String note) {
        var header = new ArrayList<>(List.of("origin"));
        header.addAll(extract.attributes());
        var records = new ArrayList<List<String>>();
        for (var record : extract.records()) {
            var row = new ArrayList<>(List.of("synthetic"));
            row.addAll(record);
            records.add(row);
        }
        var counted = new ArrayList<>(extract.attributes());
        counted.add("people, rounded down");
        var counts = new ArrayList<List<Object>>();
        for (var each : extract.aggregates()) {
            var row = new ArrayList<Object>();
            for (int place = 0; place < extract.attributes().size(); place++) {
                row.add(each.values().getOrDefault(place, ""));
            }
            row.add(each.people());
            counts.add(row);
        }
        return zip(Map.of(
                "synthetic-records.csv", Csv.text(header, records),
                "counts.csv", Csv.text(counted, counts),
                "READ-ME-FIRST.txt", note));
    }

    private static byte[] zip(Map<String, String> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var name : files.keySet().stream().sorted().toList()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(files.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException problem) {
            throw new InvariantViolation("writing into memory failed", problem);
        }
        return out.toByteArray();
    }
}
