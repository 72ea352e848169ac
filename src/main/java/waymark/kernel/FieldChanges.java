package waymark.kernel;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Which fields differ between a record as it was and as it becomes, for the history and the audit log. A
/// component that is added to the record later is compared too.
public final class FieldChanges {

    private FieldChanges() {}

    /// The names of the components in which the two differ, in the order of the record.
    public static <R extends Record> List<String> between(R before, R after) {
        return Arrays.stream(before.getClass().getRecordComponents())
                .filter(component -> !Objects.equals(value(component, before), value(component, after)))
                .map(RecordComponent::getName)
                .toList();
    }

    /// The same, named as columns are: `job_title`.
    public static <R extends Record> List<String> columns(R before, R after) {
        return between(before, after).stream()
                .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Object value(RecordComponent component, Record record) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            throw new InvariantViolation("the component " + component.getName() + " cannot be read", unreadable);
        }
    }
}
