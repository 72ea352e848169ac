package waymark.web.sql;

import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.util.ClassUtils;
import waymark.kernel.Quarter;

/// Reads a row into a record by name: the component `dueOn` is the column `due_on`. Given to
/// `JdbcClient.query`.
///
/// References and quarters are read from text, instants from timestamps, enum constants by name, lists of
/// text from arrays. A record with a list of records, or one put together from several tables, is read by
/// hand.
///
/// Spring's own mapper asks for a column `dueOn` first and for `due_on` when the driver has thrown an
/// exception, at each row: a long list spent more time on that than the database on the list.
public final class RecordMapper<T extends Record> implements RowMapper<T> {

    private static final DefaultConversionService CONVERSIONS = conversions();
    private static final Map<Class<?>, RecordMapper<?>> MAPPERS = new ConcurrentHashMap<>();

    private final Constructor<T> constructor;
    private final List<Column> columns;

    /// What the driver gives as it is asked for. For any other type it throws an exception at each field.
    private static final Set<Class<?>> DRIVER = Set.of(
            String.class,
            BigDecimal.class,
            UUID.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            byte[].class);

    /// @param type with what is in a list
    private record Column(String name, TypeDescriptor type) {

        @Nullable
        Object value(ResultSet row) throws SQLException {
            var wanted = type.getType();
            int place = row.findColumn(name);
            var value = ClassUtils.isPrimitiveOrWrapper(wanted) || DRIVER.contains(wanted)
                    ? JdbcUtils.getResultSetValue(row, place, wanted)
                    : JdbcUtils.getResultSetValue(row, place);
            return ClassUtils.isAssignableValue(wanted, value)
                    ? value
                    : CONVERSIONS.convert(value, TypeDescriptor.forObject(value), type);
        }
    }

    private RecordMapper(Class<T> type) {
        constructor = BeanUtils.getResolvableConstructor(type);
        var parameters = new ArrayList<Column>();
        for (int place = 0; place < constructor.getParameterCount(); place++) {
            parameters.add(new Column(
                    JdbcUtils.convertPropertyNameToUnderscoreName(type.getRecordComponents()[place].getName()),
                    new TypeDescriptor(new MethodParameter(constructor, place))));
        }
        columns = List.copyOf(parameters);
    }

    /// The mapper of a record type.
    @SuppressWarnings("unchecked") // each is kept under its own type
    public static <T extends Record> RecordMapper<T> of(Class<T> type) {
        return (RecordMapper<T>) MAPPERS.computeIfAbsent(type, wanted -> new RecordMapper<>(type));
    }

    /// A record out of the row that a mapper written by hand is at.
    public static <T extends Record> T read(ResultSet row, Class<T> type) throws SQLException {
        return of(type).mapRow(row, 0);
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        var values = new @Nullable Object[columns.size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = columns.get(place).value(row);
        }
        return BeanUtils.instantiateClass(constructor, values);
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
