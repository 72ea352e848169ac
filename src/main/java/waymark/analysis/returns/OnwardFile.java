package waymark.analysis.returns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import waymark.analysis.returns.OnwardReturn.Format;
import waymark.kernel.InvariantViolation;
import waymark.web.lists.Csv;
import waymark.web.lists.ListFile;
import waymark.web.lists.Xlsx;

/// A return as a file, and what tells later that it is the same file.
final class OnwardFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final List<String> HEADER = List.of("Field", "Figure", "Source", "Why it is missing", "HTCDS");
    private static final List<String> HEADER_INVENTED =
            List.of("Field", "Figure", "Source", "Why it is missing", "HTCDS", "Origin");
    private static final String INVENTED = "Demonstration: people and figures are invented";

    private OnwardFile() {}

    static ListFile table(OnwardReturn it) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("Return", it.title(), it.ref().value(), "", ""));
        rows.add(List.of("Period", it.period(), "", "", ""));
        for (var figure : it.figures()) {
            Object value = figure.number() == null ? figure.text() : figure.number();
            rows.add(List.of(figure.label(), value, figure.source(), figure.gap(), figure.htcds()));
        }
        rows.add(List.of(
                "Disclosure control",
                "Numbers too small to print are words or ranges; a missing figure is not zero",
                "",
                "",
                ""));
        return new ListFile("return-" + it.ref(), HEADER, rows);
    }

    /// @param invented true in the demonstration: the file then says so
    static byte[] bytes(OnwardReturn it, Format format, boolean invented) {
        var plain = table(it);
        var file = invented
                ? new ListFile(
                        plain.name(),
                        HEADER_INVENTED,
                        plain.rows().stream().map(row -> with(row, INVENTED)).toList())
                : plain;
        return switch (format) {
            case XLSX -> Xlsx.bytes(file);
            case CSV -> Csv.text(file.header(), file.rows()).getBytes(StandardCharsets.UTF_8);
            case HTCDS -> JSON.writeValueAsBytes(htcds(it, invented));
        };
    }

    private static List<Object> with(List<?> row, String last) {
        var cells = new ArrayList<Object>(row);
        cells.add(last);
        return cells;
    }

    /// Counts by the codes of the standard: an aggregate, and no record of a person.
    private static Map<String, Object> htcds(OnwardReturn it, boolean invented) {
        var counts = new ArrayList<Map<String, @Nullable Object>>();
        for (var figure : it.figures()) {
            int equals = figure.htcds().indexOf('=');
            if (equals > 0) {
                var count = new LinkedHashMap<String, @Nullable Object>();
                count.put("field", figure.htcds().substring(0, equals));
                count.put("code", figure.htcds().substring(equals + 1));
                count.put("count", figure.number());
                count.put("text", figure.text());
                count.put("missing", figure.gap());
                counts.add(count);
            }
        }
        var file = new LinkedHashMap<String, Object>();
        file.put("standard", "Human Trafficking Case Data Standard 2.0");
        file.put("kind", "aggregate counts, no records");
        file.put("reference", it.ref().value());
        file.put("periodFrom", it.periodFrom().toString());
        file.put("periodTo", it.periodTo().toString());
        if (invented) {
            file.put("origin", INVENTED);
        }
        file.put("counts", counts);
        return file;
    }

    static String type(Format format) {
        return switch (format) {
            case XLSX -> Xlsx.TYPE;
            case CSV -> "text/csv;charset=UTF-8";
            case HTCDS -> "application/json";
        };
    }

    /// SHA-256, in hexadecimal.
    static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException missing) {
            throw new InvariantViolation("every Java has SHA-256", missing);
        }
    }
}
