package waymark.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.governance.quarters.QuarterDates;
import waymark.kernel.Actor;
import waymark.web.ExtractProvider;
import waymark.web.sql.RecordParameters;

/// For an extract: decisions that the body is to carry out, decisions of the last year that concern its areas,
/// and requests of its areas that are not decided.
@Repository
@Order(10)
@Transactional(readOnly = true)
class GovernanceExtract implements ExtractProvider {

    private final JdbcClient db;
    private final Clock clock;

    GovernanceExtract(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Section> concerning(Actor actor, Body body) {
        var asked = new ArrayList<Line>();
        var decided = new ArrayList<Line>();
        var waiting = new ArrayList<Line>();
        db.sql("""
                select case when f.owner_organisation = :organisation and f.done_on is null and f.superseded_by is null then 'asked'
                            when b.decision is null or b.decision = 'deferred' then 'waiting' else 'decided' end as what,
                       b.ref, b.wording, coalesce(a.name, b.area, 'the whole partnership') as area_name, b.decision, b.answer,
                       b.decided_on, f.due
                  from governance.board_request b
                  left join governance.follow_up f on f.board_request = b.id
                  left join directory_open.area a on a.code = b.area
                 where f.owner_organisation = :organisation and f.done_on is null and f.superseded_by is null
                    or b.area = any (:areas) and b.kind = 'request' and (b.decision is null or b.decision = 'deferred')
                    or (b.area = any (:areas) or b.area is null) and b.kind <> 'escalation'
                       and b.decision in ('agreed', 'conditions', 'refused') and b.decided_on > :since
                 order by f.due nulls last, b.decided_on desc nulls last, b.ref
                """)
                .paramSource(RecordParameters.of(body)
                        .with("since", LocalDate.now(clock).minusYears(1)))
                .query(row -> {
                    (switch (row.getString("what")) {
                                case "asked" -> asked;
                                case "waiting" -> waiting;
                                default -> decided;
                            })
                            .add(line(row));
                });
        var sections = new ArrayList<Section>();
        if (!body.organisation().isEmpty()) {
            sections.add(new Section(
                    "Asked of you: decisions to carry out", true, "No decision waits for you to carry it out.", asked));
        }
        sections.add(new Section("Requests that wait for the board", false, "No request waits.", waiting));
        sections.add(new Section(
                "Decisions of the last year that concern you",
                false,
                "Nothing was decided in the last year.",
                decided));
        return sections;
    }

    private static Line line(ResultSet row) throws SQLException {
        var ref = row.getString("ref");
        var decision = row.getString("decision");
        var due = row.getObject("due", LocalDate.class);
        var words = row.getString("answer");
        var outcome = decision == null
                ? "Not decided yet"
                : switch (decision) {
                    case "agreed" -> "Agreed";
                    case "conditions" -> "Agreed with conditions";
                    case "refused" -> "Not agreed";
                    case "deferred" -> "Deferred";
                    default -> "Noted";
                };
        return new Line(
                "%s %s".formatted(ref, row.getString("wording")),
                "%s, %s%s%s"
                        .formatted(
                                row.getString("area_name"),
                                outcome.substring(0, 1).toLowerCase(Locale.UK) + outcome.substring(1),
                                words.isEmpty() ? "" : ": " + words,
                                due == null ? "" : "; due " + QuarterDates.say(due)),
                "/decisions/" + ref);
    }
}
