package waymark.risks;

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

/// For an extract: risks that the body is to review soon, and the high ones of its areas. An extract is given
/// away, so no restricted risk is in it.
@Repository
@Order(40)
@Transactional(readOnly = true)
class RisksExtract implements ExtractProvider {

    private static final int DAYS_AHEAD = 30;

    private final JdbcClient db;
    private final Clock clock;

    RisksExtract(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Section> concerning(Actor actor, Body body) {
        var asked = new ArrayList<Line>();
        var high = new ArrayList<Line>();
        db.sql("""
                select r.ref, r.event, g.name, r.review_on, o.score, o.band, o.path,
                       r.owner_organisation = :organisation and r.review_on <= :soon as asked
                  from risks.risk r
                  join risks_open.risk o on o.ref = r.ref
                  join directory_open.group_ g on g.code = r.group_code
                 where not r.restricted
                   and (r.owner_organisation = :organisation and r.review_on <= :soon
                     or r.area = any (:areas) and o.band = 'high' and r.state <> 'accepted')
                 order by o.score desc, r.ref
                """)
                .paramSource(RecordParameters.of(body)
                        .with("soon", LocalDate.now(clock).plusDays(DAYS_AHEAD)))
                .query(row -> {
                    if (row.getBoolean("asked")) {
                        asked.add(line(row, true));
                    } else {
                        high.add(line(row, false));
                    }
                });
        var sections = new ArrayList<Section>();
        if (!body.organisation().isEmpty()) {
            sections.add(new Section("Asked of you: risks to review", true, "No risk waits for your review.", asked));
        }
        sections.add(new Section("High risks that concern you", false, "No risk of these areas is high.", high));
        return sections;
    }

    private static Line line(ResultSet row, boolean asked) throws SQLException {
        return new Line(
                "%s %s".formatted(row.getString("ref"), row.getString("event")),
                asked
                        ? "%s, review due %s"
                                .formatted(
                                        row.getString("name"),
                                        DateText.day(row.getObject("review_on", LocalDate.class)))
                        : "%s, score %d".formatted(row.getString("name"), row.getInt("score")),
                row.getString("path"));
    }
}
