package waymark.assurance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.web.ExtractProvider;
import waymark.web.sql.RecordParameters;

/// For an extract: the duties that the body is to assess, and those that it does not meet, or not all of; for
/// an area those that its organisations do not meet.
@Repository
@Order(50)
@Transactional(readOnly = true)
class AssuranceExtract implements ExtractProvider {

    private static final int DAYS_AHEAD = 30;

    private final JdbcClient db;
    private final Clock clock;

    AssuranceExtract(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Section> concerning(Actor actor, Body body) {
        var asked = new ArrayList<Line>();
        var gaps = new ArrayList<Line>();
        db.sql("""
                select a.ref, d.law, d.short as brief, o.name, a.compliance, a.due, a.assessed_on,
                       a.organisation = :organisation and a.due <= :soon as asked
                  from assurance.assessment a
                  join assurance.duty d on d.code = a.duty and coalesce(d.to_date >= :today, true)
                  join directory_open.organisation o on o.code = a.organisation
                 where a.organisation = :organisation and (a.due <= :soon or a.compliance in ('NOT_MET', 'PARTLY'))
                    or :organisation = '' and a.compliance = 'NOT_MET' and o.current
                       and exists (select from directory_open.organisation_area x
                                    where x.organisation = a.organisation and x.area = any (:areas))
                 order by lower(o.name), d.position
                """)
                .paramSource(RecordParameters.of(body)
                        .with("today", LocalDate.now(clock))
                        .with("soon", LocalDate.now(clock).plusDays(DAYS_AHEAD)))
                .query(row -> {
                    if (row.getBoolean("asked")) {
                        asked.add(toAssess(row));
                    }
                    if (Compliance.NOT_MET.name().equals(row.getString("compliance"))
                            || Compliance.PARTLY.name().equals(row.getString("compliance"))) {
                        gaps.add(gap(row, body.organisation().isEmpty()));
                    }
                });
        return body.organisation().isEmpty()
                ? List.of(new Section(
                        "Duties that organisations of the area do not meet", false, "None is recorded.", gaps))
                : List.of(
                        new Section("Asked of you: duties to assess", true, "No duty waits to be assessed.", asked),
                        new Section("Duties that you do not meet, or not all of", false, "None is recorded.", gaps));
    }

    private static Line toAssess(ResultSet row) throws SQLException {
        return new Line(
                duty(row),
                (row.getObject("assessed_on", LocalDate.class) == null ? "Not assessed yet, due " : "Again by ")
                        + DateText.day(row.getObject("due", LocalDate.class)),
                path(row));
    }

    private static Line gap(ResultSet row, boolean named) throws SQLException {
        var compliance = Compliance.valueOf(row.getString("compliance"));
        return new Line(
                named ? "%s: %s".formatted(row.getString("name"), duty(row)) : duty(row),
                "%s, assessed on %s"
                        .formatted(compliance.word(), DateText.day(row.getObject("assessed_on", LocalDate.class))),
                path(row));
    }

    private static String duty(ResultSet row) throws SQLException {
        return "%s (%s)".formatted(row.getString("brief"), row.getString("law"));
    }

    private static String path(ResultSet row) throws SQLException {
        return "/duties/assessments/" + row.getString("ref");
    }
}
