package waymark.web.sql;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.AbstractSqlParameterSource;
import org.springframework.util.ReflectionUtils;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;

/// The parameters of a statement, taken from the components of records: `:dueOn` is the component `dueOn`.
/// Given to `JdbcClient.paramSource`.
///
/// References, quarters and areas are bound as their text or code, instants as timestamps, enum constants
/// by name, collections of text as arrays, an empty [Optional] as null.
public final class RecordParameters extends AbstractSqlParameterSource {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private RecordParameters() {}

    /// @param records whose components are the parameters; of two with the same name the later counts
    public static RecordParameters of(Record... records) {
        var parameters = new RecordParameters();
        for (var record : records) {
            for (var component : record.getClass().getRecordComponents()) {
                var accessor = component.getAccessor();
                ReflectionUtils.makeAccessible(accessor);
                parameters.with(component.getName(), ReflectionUtils.invokeMethod(accessor, record));
            }
        }
        return parameters;
    }

    /// No parameters yet.
    public static RecordParameters none() {
        return new RecordParameters();
    }

    /// One parameter more; returns these.
    public RecordParameters with(String name, @Nullable Object value) {
        values.put(name, bound(value));
        return this;
    }

    /// One parameter more where there is none of that name; returns these.
    public RecordParameters withDefault(String name, @Nullable Object value) {
        return values.containsKey(name) ? this : with(name, value);
    }

    /// Who does it, as `:actor` and `:actorName`; returns these.
    public RecordParameters by(Actor actor) {
        return with("actor", actor.id()).with("actorName", actor.name());
    }

    private static @Nullable Object bound(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> bound(optional.orElse(null));
            case Ref ref -> ref.value();
            case Quarter quarter -> quarter.key();
            case Area area -> area.code();
            case Instant instant -> Timestamp.from(instant);
            case Enum<?> constant -> constant.name();
            case Collection<?> several ->
                several.stream()
                        .map(RecordParameters::bound)
                        .map(String::valueOf)
                        .toArray(String[]::new);
            default -> value;
        };
    }

    @Override
    public boolean hasValue(String name) {
        return values.containsKey(name);
    }

    @Override
    public @Nullable Object getValue(String name) {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException("no component is called " + name);
        }
        return values.get(name);
    }

    @Override
    public String[] getParameterNames() {
        return values.keySet().toArray(String[]::new);
    }
}
