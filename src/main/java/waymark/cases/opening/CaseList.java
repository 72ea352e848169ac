package waymark.cases.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.cases.matching.PersonTokens;
import waymark.cases.matching.PersonTokens.Found;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseGrants;
import waymark.cases.record.Cases;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.web.forms.IdempotencyKey;
import waymark.web.sql.RecordParameters;

/// The cases that the reader is a member of. Which they are comes from the memberships alone, so that a list
/// costs as much as it shows, however many cases there are.
@Repository
@Transactional(readOnly = true)
class CaseList {

    private static final Logger LOG = LoggerFactory.getLogger(CaseList.class);

    private static final String PURPOSE = "OWN-CASES";

    /// A line of the list.
    ///
    /// @param nextStep what is to be done next, in words; empty where nothing
    /// @param rows in the whole list
    record Line(
            Ref ref,
            String name,
            Route route,
            boolean closed,
            String ownerName,
            LocalDate openedOn,
            @Nullable LocalDate nextOn,
            String nextStep,
            long rows) {}

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseGrants grants;
    private final PersonTokens tokens;
    private final Audit audit;
    private final Clock clock;

    CaseList(JdbcClient db, CaseCipher cipher, CaseGrants grants, PersonTokens tokens, Audit audit, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.grants = grants;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /// One page of those that the filter lets through, what is due first on top.
    List<Line> page(Actor.Person actor, CaseFilter filter, int page, int size) {
        var lines = lines(actor, filter, page, size);
        var genuine = grants.genuine(actor, lines.keySet());
        return lines.entrySet().stream()
                .filter(line -> genuine.contains(line.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Map<UUID, Line> lines(Actor.Person actor, CaseFilter filter, int page, int size) {
        var today = LocalDate.now(clock);
        var lines = new LinkedHashMap<UUID, Line>();
        db.sql("""
                with own as (
                  select m.case_id from cases.member m
                   where m.person = :me and m.ended_at is null
                     and m.from_day <= :today and coalesce(m.until_day >= :today, true)
                  union
                  select m.case_id from cases.member m
                   where :through = 'organisation' and m.organisation = :organisation and m.ended_at is null
                     and m.from_day <= :today and coalesce(m.until_day >= :today, true)),
                dated as (
                  select c.id, c.ref, c.route, c.state, c.owner_name, c.opened_on, c.next_step,
                         least(c.next_on, c.next_step_on) as next_on
                    from own
                    join cases.case_record c on c.id = own.case_id),
                listed as (
                  select c.id, c.ref, c.route, c.state, c.owner_name, c.opened_on, c.next_on, c.next_step,
                         count(*) over () as rows
                    from dated c
                   where c.state = case when :state = 'closed' then 'closed' else 'open' end
                     and (:route = '' or c.route = :route)
                     and (:due = '' or :due = 'late' and c.next_on < :today
                       or :due = 'week' and c.next_on between :today and :week or :due = 'none' and c.next_on is null)
                   order by c.next_on nulls last, c.opened_on desc, c.ref
                   limit :size offset :before)
                select l.id, l.ref, l.route, l.state, l.owner_name, l.opened_on, l.next_on, l.next_step, l.rows, k.wrapped,
                       p.id as place, p.version, p.sealed
                  from listed l
                  join cases.case_key k on k.case_id = l.id
                  join cases.person_in_case p on p.case_id = l.id and p.main
                 order by l.next_on nulls last, l.opened_on desc, l.ref
                """)
                .paramSource(RecordParameters.none()
                        .with("me", actor.id())
                        .with("organisation", actor.organisation())
                        .with("today", today)
                        .with("week", today.plusDays(7))
                        .with("through", CaseFilter.text(filter.through()))
                        .with("route", CaseFilter.text(filter.route()))
                        .with("state", CaseFilter.text(filter.state()))
                        .with("due", CaseFilter.text(filter.due()))
                        .with("size", size)
                        .with("before", (page - 1) * size))
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    lines.put(id, read(id, row));
                });
        return lines;
    }

    /// A case that does not open is in the list all the same, and keeps no other out of it.
    private Line read(UUID id, ResultSet row) throws SQLException {
        try {
            cipher.know(id, row.getBytes("wrapped"));
            var details = cipher.openRecord(
                    id,
                    Cases.details(row.getObject("place", UUID.class), row.getInt("version")),
                    row.getBytes("sealed"),
                    PersonDetails.class);
            var step = row.getBytes("next_step");
            return line(row, details.name(), step == null ? "" : cipher.open(id, Cases.nextStep(id), step));
        } catch (InvariantViolation shut) {
            LOG.error("The case {} does not open: {}", row.getString("ref"), shut.getMessage());
            return line(row, "Does not open", "Tell an administrator of your partnership");
        }
    }

    private static Line line(ResultSet row, String name, String nextStep) throws SQLException {
        return new Line(
                new Ref(row.getString("ref")),
                name,
                Route.valueOf(row.getString("route")),
                row.getString("state").equals("closed"),
                row.getString("owner_name"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("next_on", LocalDate.class),
                nextStep,
                row.getLong("rows"));
    }

    /// The people of that name in the cases that the reader may open. The search itself is in the audit log.
    @Transactional(label = IdempotencyKey.NOT_YET)
    public List<Found> called(Actor.Person actor, String words) {
        audit.looked(actor, "search_own_cases", PURPOSE);
        return tokens.called(actor, words);
    }
}
