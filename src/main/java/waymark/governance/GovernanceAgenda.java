package waymark.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.governance.quarters.QuarterDates;
import waymark.governance.quarters.ReportingQuarters;
import waymark.kernel.Actor;
import waymark.web.AgendaProvider;
import waymark.web.sql.RecordParameters;

/// For the board: requests and escalations on which it has not given its last word, returns and the pack.
/// For it and for the group of an area: returns that are due, and decisions that are not carried out.
@Repository
@Order(20)
@Transactional(readOnly = true)
class GovernanceAgenda implements AgendaProvider {

    private final JdbcClient db;

    GovernanceAgenda(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Candidate> candidates(Actor actor, Meeting meeting) {
        return db.sql("""
                select x.what, x.ref, x.quarter, x.first_month, x.area_name, x.wording, x.answer, x.due
                  from (
                  select b.kind as what, b.ref, b.quarter, q.first_month, coalesce(a.name, b.area) as area_name, b.wording,
                         case when b.decision is null then '' else 'deferred' end as answer, null::date as due,
                         case b.kind when 'request' then 1 else 2 end as place, coalesce(a.position, 0) as area_position
                    from governance.board_request b
                    join governance.quarter q on q.key = b.quarter
                    left join directory_open.area a on a.code = b.area
                   where :board and b.kind in ('request', 'escalation') and (b.decision is null or b.decision = 'deferred')
                  union all
                  select case r.state when 'submitted' then 'accept' else 'return' end, r.ref, r.quarter, q.first_month, a.name, '',
                         r.state, coalesce(r.supplement_until, case r.state when 'sent_back' then q.accept_by else q.due end),
                         3, coalesce(a.position, 0)
                    from governance.area_return r
                    join governance.quarter q on q.key = r.quarter
                    left join directory_open.area a on a.code = r.area
                   where (:board or r.area = :area)
                     and (r.state = 'submitted'
                       or r.state in ('not_started', 'in_progress', 'sent_back')
                          and (q.state <> 'issued' or r.supplement_until >= :day)
                          and coalesce(r.supplement_until, case r.state when 'sent_back' then q.accept_by else q.due end) <= :day)
                  union all
                  select 'pack', q.key, q.key, q.first_month, '', '', '', q.board_meets, 4, 0
                    from governance.quarter q
                   where :board and q.state = 'open' and q.board_meets <= :day
                  union all
                  select case b.kind when 'meeting' then 'meeting' else 'decision' end, b.ref, coalesce(b.quarter, ''), 4,
                         coalesce(a.name, b.area, ''), b.wording, b.decision, f.due, 5, coalesce(a.position, 0)
                    from governance.follow_up f
                    join governance.board_request b on b.id = f.board_request
                    left join directory_open.area a on a.code = b.area
                   where f.done_on is null and f.superseded_by is null and f.action is null
                     and (b.area = :area or :board and (b.kind <> 'meeting' or b.area is null))
                     and (f.due <= :day or b.decision = 'conditions'
                       or f.due is null and num_nonnulls(f.owner_person, f.owner_organisation) = 1)) x
                 order by x.place, x.due nulls last, x.area_position, x.ref
                """)
                .paramSource(RecordParameters.of(meeting))
                .query(GovernanceAgenda::candidate)
                .list();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        var what = row.getString("what");
        var ref = row.getString("ref");
        var due = row.getObject("due", LocalDate.class);
        return switch (what) {
            case "request", "escalation" ->
                Candidate.of(
                        what.equals("request") ? "Requests of areas" : "Escalations",
                        ref,
                        "%s: %s".formatted(row.getString("area_name"), row.getString("wording")),
                        (row.getString("answer").isEmpty() ? "Not decided yet, asked in " : "Deferred, asked in ")
                                + title(row),
                        "/decisions/" + ref);
            case "return", "accept" ->
                Candidate.of(
                        "Returns and packs",
                        ref,
                        "Return of %s for %s".formatted(row.getString("area_name"), title(row)),
                        what.equals("accept") ? "Submitted: the board accepts it or sends it back" : due(due),
                        "/returns/" + ref);
            case "pack" ->
                Candidate.of(
                        "Returns and packs",
                        "pack:" + ref,
                        "Board pack of " + title(row),
                        "Not issued yet",
                        "/packs/" + ref);
            default ->
                Candidate.of(
                        "Decisions to carry out",
                        ref,
                        "%s %s".formatted(ref, row.getString("wording")),
                        (row.getString("answer").equals("conditions") ? "Agreed with conditions" : "Not done yet")
                                + (due == null ? "" : ", due " + QuarterDates.say(due)),
                        "/decisions/" + ref);
        };
    }

    private static String title(ResultSet row) throws SQLException {
        return ReportingQuarters.quarter(row.getString("quarter")).title(row.getInt("first_month"));
    }

    private static String due(@Nullable LocalDate due) {
        return due == null ? "Not submitted" : "Not submitted, due " + QuarterDates.say(due);
    }
}
