package waymark.web.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.kernel.Actor;
import waymark.kernel.Permission;

/// The things of one kind, read with one statement as the reader.
///
/// @param sql with the columns `ref` (found as a whole; may be empty), `title`, `about`, `path`, `keywords` (other
/// words by which it is found) and `ended`; it may name `:today`
public record SearchStatement(JdbcClient db, Clock clock, ResultKind kind, Permission permission, String sql)
        implements SearchProvider {

    @Override
    public List<SearchEntry> entries(Actor.Person reader) {
        return db.sql(sql)
                .param("today", LocalDate.now(clock))
                .query((row, _) -> SearchEntry.of(
                        kind,
                        row.getString("ref"),
                        row.getString("title"),
                        row.getString("about"),
                        row.getString("path"),
                        row.getString("keywords"),
                        row.getBoolean("ended")))
                .list();
    }
}
