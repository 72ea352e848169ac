package waymark.intelligence.entities;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import waymark.intelligence.matching.Comparison;
import waymark.intelligence.matching.FactTokens;

/// One thing that a report can say of an entity, such as a name or a number plate. The rows of `intelligence/pole.csv`,
/// in their order: the first that an entity has is what it is called by.
///
/// @param of kinds, or groups of kinds, that have it; `ANY` for all
/// @param catalogue which attribute of the POLE catalogue it stands for
/// @param deviation how it differs from that; empty where not known to
/// @param gap what the catalogue has and this does not
/// @param ftm property in FollowTheMoney; empty where there is none
public record Attribute(
        String code,
        String label,
        Set<String> of,
        AttributeFormat format,
        Comparison comparison,
        String hint,
        String catalogue,
        String deviation,
        String gap,
        String ftm,
        int order) {

    private static final List<Attribute> ALL = load();

    public static List<Attribute> all() {
        return ALL;
    }

    public static Optional<Attribute> of(String code) {
        return ALL.stream().filter(one -> one.code.equals(code)).findFirst();
    }

    /// Those that an entity of the kind can have.
    public static List<Attribute> of(EntityKind kind) {
        return ALL.stream().filter(one -> one.fits(kind)).toList();
    }

    /// Whether an entity of the kind can have it. An address in the network is no place on the ground.
    public boolean fits(EntityKind kind) {
        return of.contains("ANY")
                || of.contains(kind.name())
                || of.contains(kind.pole().name()) && kind != EntityKind.ONLINE_ADDRESS;
    }

    /// What is wrong with a value of it.
    public Optional<String> wrong(String value) {
        return value.isBlank() ? Optional.of("Enter a value") : format.wrong(value.strip());
    }

    /// The value as it is kept.
    public String tidy(String value) {
        return format.tidy(value.strip());
    }

    Set<String> tokens(String value) {
        return FactTokens.of(comparison, code, value);
    }

    /// Whether people know an entity by it.
    public boolean names() {
        return comparison != Comparison.NONE && !code.equals("COLOUR") && !code.equals("BANK");
    }

    private static List<Attribute> load() {
        try (var stream = Objects.requireNonNull(Attribute.class.getResourceAsStream("/intelligence/pole.csv"));
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var rows = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader);
            return rows.stream()
                    .map(row -> attribute(row, (int) row.getRecordNumber()))
                    .toList();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static Attribute attribute(CSVRecord row, int order) {
        return new Attribute(
                row.get("attribute"),
                row.get("label"),
                Set.copyOf(Arrays.asList(row.get("of").split(" ", -1))),
                AttributeFormat.valueOf(row.get("format").toUpperCase(Locale.ROOT)),
                Comparison.valueOf(row.get("compare").toUpperCase(Locale.ROOT)),
                row.get("hint"),
                row.get("catalogue"),
                row.get("deviation"),
                row.get("gap"),
                row.get("ftm"),
                order);
    }
}
