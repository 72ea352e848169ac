package waymark.analysis.open;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import waymark.analysis.releases.PrintedTable;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;

/// The tables of figures that everybody may read, read as a visitor.
@Component
class PublishedTables {

    /// One of them.
    ///
    /// @param printed the table as it is kept; null once it was taken back
    /// @param expiresOn the last day on which it may be quoted
    /// @param goneWhy why it was taken back; empty while it was not
    record Published(
            Ref ref,
            String title,
            String measure,
            String definition,
            String unknown,
            String period,
            String area,
            String rowName,
            String columnName,
            int threshold,
            @Nullable String printed,
            LocalDate publishedOn,
            LocalDate expiresOn,
            @Nullable LocalDate goneOn,
            String goneWhy) {

        String path() {
            return "/figures/" + ref;
        }
    }

    private static final String ROWS = """
            select p.ref, p.title, p.measure, p.definition, p.unknown, p.period, p.area, p.row_name, p.column_name, p.threshold,
                   p.printed::text as printed, p.published_on, p.expires_on, p.gone_on, p.gone_why
              from analysis.public_table p
            """;

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    PublishedTables(JdbcClient db, TransactionTemplate transaction, JsonMapper json) {
        this.db = db;
        this.transaction = transaction;
        this.json = json;
    }

    private <T> T read(Supplier<T> work) {
        return CurrentActor.as(Actor.VISITOR, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    /// Those that may be quoted, the newest first.
    List<Published> all(LocalDate today) {
        return read(() -> db.sql(ROWS + """
                         where p.printed is not null and p.expires_on >= :today order by p.published_on desc, p.title, p.ref
                        """)
                .param("today", today)
                .query(RecordMapper.of(Published.class))
                .list());
    }

    Optional<Published> find(Ref ref) {
        return read(() -> db.sql(ROWS + " where p.ref = :ref")
                .param("ref", ref.value())
                .query(RecordMapper.of(Published.class))
                .optional());
    }

    /// Its numbers, while they may be quoted; empty afterwards.
    Optional<PrintedTable> table(Published it, LocalDate today) {
        return Optional.ofNullable(it.printed())
                .filter(_ -> !it.expiresOn().isBefore(today))
                .map(printed -> json.readValue(printed, PrintedTable.class));
    }
}
