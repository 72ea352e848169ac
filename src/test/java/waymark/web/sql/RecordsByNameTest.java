package waymark.web.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;

/// What is bound by name comes back by name as it was.
class RecordsByNameTest {

    enum Colour {
        RED,
        GREEN
    }

    record Sample(
            UUID id,
            Ref ref,
            int version,
            Quarter quarter,
            Colour colour,
            @Nullable LocalDate dueOn,
            Instant at,
            List<String> partners,
            @Nullable String note) {}

    private static final String BACK = """
            select cast(:id as uuid) as id, :ref as ref, cast(:version as int) as version, :quarter as quarter,
                   :colour as colour, cast(:dueOn as date) as due_on, cast(:at as timestamptz) as at,
                   cast(:partners as text[]) as partners, cast(:note as text) as note
            """;

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void a_record_is_bound_and_read_by_the_names_of_its_components() {
        var sample = new Sample(
                new UUID(1, 2),
                new Ref("AC-0007"),
                3,
                new Quarter(2026, 3),
                Colour.GREEN,
                LocalDate.of(2026, 11, 3),
                Instant.parse("2026-11-03T10:15:00Z"),
                List.of("HCC", "NHS, East"),
                "Æ ش");
        assertThat(back(RecordParameters.of(sample))).isEqualTo(sample);
    }

    @Test
    void what_is_not_there_is_null_and_an_empty_list_is_empty() {
        var sample = new Sample(
                new UUID(1, 2),
                new Ref("AC-0007"),
                0,
                new Quarter(2026, 3),
                Colour.RED,
                null,
                Instant.EPOCH,
                List.of(),
                null);
        assertThat(back(RecordParameters.of(sample).with("note", Optional.empty())))
                .isEqualTo(sample);
    }

    private Sample back(RecordParameters parameters) {
        return owner.sql(BACK)
                .paramSource(parameters)
                .query(RecordMapper.of(Sample.class))
                .single();
    }
}
