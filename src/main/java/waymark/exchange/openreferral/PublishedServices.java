package waymark.exchange.openreferral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.Actor;

/// The published services, as a visitor reads them: those that have not ended, each with its status of today.
@Repository
@Transactional(readOnly = true)
class PublishedServices {

    /// @param document as the feed shows it, without links of its own
    record Published(UUID id, Map<String, Object> document, Instant modifiedAt) {}

    private static final TypeReference<LinkedHashMap<String, Object>> DOCUMENT = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    PublishedServices(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /// In the order of their identifiers, so that pages follow one another.
    List<Published> all(Actor visitor) {
        var today = LocalDate.now(clock);
        return db.sql("""
                select id, document, from_date, alert_until, modified_at
                  from exchange.open_service
                 where coalesce(to_date >= :today, true)
                 order by id
                """)
                .param("today", today)
                .query((row, _) -> published(row, today))
                .list();
    }

    private Published published(ResultSet row, LocalDate today) throws SQLException {
        var stored = json.readValue(row.getString("document"), DOCUMENT);
        var until = row.getObject("alert_until", LocalDate.class);
        if (until == null || until.isBefore(today)) {
            stored.remove("alert");
        }
        boolean begun = !row.getObject("from_date", LocalDate.class).isAfter(today);
        stored.put("status", begun ? "active" : "inactive");
        var modified = row.getTimestamp("modified_at").toInstant();
        return new Published(row.getObject("id", UUID.class), stored, modified);
    }
}
