package waymark.meetings.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.Tone;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// What one organisation was asked to, whether it came, and what it is challenged on.
@Repository
@Transactional(readOnly = true)
class OwnAttendance {

    /// A meeting that the organisation had a seat at.
    ///
    /// @param corrected true where a mistake was corrected
    record Held(Ref ref, LocalDate day, String groupName, String answer, boolean corrected) {

        String word() {
            return switch (answer) {
                case "holder" -> "Present";
                case "deputy" -> "Deputy present";
                case "apology" -> "Apology";
                case "absent" -> "Absent";
                case "vacant" -> "Seat vacant";
                default -> "Not recorded";
            };
        }

        Tone tone() {
            return switch (answer) {
                case "holder" -> Tone.GREEN;
                case "deputy" -> Tone.BLUE;
                case "apology" -> Tone.ORANGE;
                case "absent" -> Tone.RED;
                default -> Tone.GREY;
            };
        }

        boolean counts() {
            return !answer.equals("vacant") && !answer.equals("waiting");
        }
    }

    /// A challenge to it.
    record Asked(Ref ref, String challenger, String asked, LocalDate due, String state) {}

    private final JdbcClient db;

    OwnAttendance(JdbcClient db) {
        this.db = db;
    }

    private static final String HELD = """
            select t.meeting as ref, (t.starts_at at time zone 'Europe/London')::date as day, g.name as group_name, t.answer,
                   t.corrected
              from meetings_open.taking_part t
              join directory_open.group_ g on g.code = t.group_code
            """;

    /// The newest first.
    List<Held> meetings(String organisation, Span span) {
        return db.sql(HELD + """
                 where t.organisation = :organisation and t.starts_at >= :start and t.starts_at < :end
                 order by t.starts_at desc, t.meeting
                """)
                .paramSource(RecordParameters.none()
                        .with("organisation", organisation)
                        .with("start", span.start())
                        .with("end", span.end()))
                .query(RecordMapper.of(Held.class))
                .list();
    }

    Optional<Held> meeting(String organisation, Ref ref) {
        return db.sql(HELD + " where t.organisation = :organisation and t.meeting = :ref")
                .paramSource(RecordParameters.none()
                        .with("organisation", organisation)
                        .with("ref", ref))
                .query(RecordMapper.of(Held.class))
                .optional();
    }

    /// Those that wait first, then the newest.
    List<Asked> challenges(String organisation) {
        return db.sql("""
                select c.ref, coalesce(g.name, o.name, '') as challenger, c.asked, c.due, c.state
                  from meetings.challenge c
                  left join directory_open.group_ g on g.code = c.group_code
                  left join directory_open.organisation o on o.code = c.by_organisation
                 where c.organisation = :organisation
                 order by c.state not in ('open', 'answered'), c.raised_on desc, c.ref desc
                 limit 50
                """)
                .param("organisation", organisation)
                .query(RecordMapper.of(Asked.class))
                .list();
    }

    /// @throws NotFound where there is no such organisation
    String name(String organisation) {
        return db.sql("select name from directory_open.organisation where code = :organisation")
                .param("organisation", organisation)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound(organisation));
    }
}
