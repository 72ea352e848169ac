package waymark.analysis.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import waymark.insight.linkage.Field;
import waymark.insight.linkage.FieldEncoder;
import waymark.insight.linkage.ProjectKey;

/// The examples that the encoder of the command line and that of the browser both have to give.
/// `OverlapJourney` asks the browser.
class EncodingVectorsTest {

    static final String FILE = "/insight/encoding-vectors.csv";

    /// A column of a list, a value, and what it is encoded as.
    record Vector(String column, String value, String encoding) {}

    static List<Vector> vectors() {
        try (var file = Objects.requireNonNull(EncodingVectorsTest.class.getResourceAsStream(FILE));
                var parser = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            var vectors = new ArrayList<Vector>();
            for (CSVRecord row : parser) vectors.add(new Vector(row.get(0), row.get(1), row.get(2)));
            return vectors;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] secret() {
        return HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    }

    @Test
    void the_encoder_gives_the_examples() {
        var encoder = new FieldEncoder(ProjectKey.of(secret()));
        assertThat(vectors())
                .hasSizeGreaterThan(30)
                .allSatisfy(vector -> assertThat(encoder.encode(Field.named(vector.column()), vector.value())
                                .text())
                        .as(vector.column() + " " + vector.value())
                        .isEqualTo(vector.encoding()));
    }
}
