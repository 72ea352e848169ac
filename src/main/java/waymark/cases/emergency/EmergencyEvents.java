package waymark.cases.emergency;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.ChronologySource;

/// Who opened the case in an emergency, in the chronology. Why is read by information governance.
@Component
class EmergencyEvents implements ChronologySource {

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.MEMBERS);
    }

    @Override
    public String sql() {
        return """
            select e.id, (e.from_at at time zone 'Europe/London')::date as on_day,
                   (e.from_at at time zone 'Europe/London')::time as at_time, e.from_at as recorded_at, e.person_name as by_name,
                   array[coalesce(o.name, e.organisation)] as facts, cast(null as bytea) as sealed
              from cases.emergency_access e
              left join directory_open.organisation o on o.code = e.organisation
             where e.case_id = :case
            """;
    }

    @Override
    public Event event(Case it, Row row) {
        return row.says(
                Kind.MEMBERS,
                "Opened in an emergency by %s, %s".formatted(row.byName(), row.fact(0)),
                it.path() + "/looks?as=emergency",
                Stream.empty());
    }
}
