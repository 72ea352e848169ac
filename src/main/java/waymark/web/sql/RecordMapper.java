package waymark.web.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Quarter;

/// Reads a row into a record by name: the component `dueOn` is the column `due_on`. Given to
/// `JdbcClient.query`.
///
/// References and quarters are read from text, instants from timestamps, enum constants by name, lists of
/// text from arrays. A record with a list of records, or one put together from several tables, is read by
/// hand.
public final class RecordMapper {

    private static final DefaultConversionService CONVERSIONS = conversions();
    private static final Map<Class<?>, RowMapper<?>> MAPPERS = new ConcurrentHashMap<>();

    private RecordMapper() {}

    /// The mapper of a record type.
    @SuppressWarnings("unchecked")
    public static <T extends Record> RowMapper<T> of(Class<T> type) {
        return (RowMapper<T>)
                MAPPERS.computeIfAbsent(type, wanted -> new SimplePropertyRowMapper<>(wanted, CONVERSIONS));
    }

    /// A record out of the row that a mapper written by hand is at.
    public static <T extends Record> T read(ResultSet row, Class<T> type) throws SQLException {
        var read = of(type).mapRow(row, 0);
        if (read == null) {
            throw new InvariantViolation("a row without a record");
        }
        return read;
    }

    private static DefaultConversionService conversions() {
        var service = new DefaultConversionService();
        service.addConverter(java.sql.Timestamp.class, Instant.class, java.sql.Timestamp::toInstant);
        service.addConverter(
                String.class,
                Quarter.class,
                text -> Quarter.parse(text).orElseThrow(() -> new IllegalArgumentException("not a quarter")));
        service.addConverter(java.sql.Array.class, List.class, RecordMapper::list);
        return service;
    }

    private static List<?> list(java.sql.Array array) {
        try {
            return List.of((Object[]) array.getArray());
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
