package waymark.conferences.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.WorkingDays;
import waymark.web.Clocks;
import waymark.web.figures.Tally;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Counts items as the system, exact: nothing of it is given to anybody before the rule for small numbers has looked
/// at it. Codes and days are read, and no word.
@Repository
@Transactional(readOnly = true)
class ConferenceCounts {

    /// Working days from the acceptance within which an item is to be heard.
    static final int HEARD_WITHIN = 10;

    /// What is counted of one item.
    ///
    /// @param transferred taken over from another area: nobody had to decide about a referral
    record Counted(
            String forum,
            LocalDate referredOn,
            String about,
            String exploitation,
            String state,
            boolean repeat,
            boolean transferred,
            LocalDate dueOn,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate heardOn) {

        private boolean accepted() {
            return decidedOn != null && !state.equals("REFERRED") && !state.equals("RETURNED");
        }
    }

    /// How often an agency was there, sent apologies or was absent.
    record Attended(String forum, String organisation, String organisationName, String answer, long count) {}

    private final JdbcClient db;

    ConferenceCounts(JdbcClient db) {
        this.db = db;
    }

    /// The items that were referred to the forums in the days.
    List<Counted> items(Actor system, Collection<String> forums, LocalDate first, LocalDate last) {
        return db.sql("""
                select i.forum, (i.referred_at at time zone 'Europe/London')::date as referred_on, i.about, i.exploitation, i.state,
                       i.repeat_of is not null or i.relisted_on is not null as repeat, i.from_forum is not null as transferred,
                       i.due_on, i.decided_on,
                       (select (min(h.ended_at) at time zone 'Europe/London')::date from conferences.hearing h
                         where h.item = i.id and h.state = 'HEARD') as heard_on
                  from conferences.item i
                 where i.forum = any(:forums) and i.referred_at >= :from and i.referred_at < :until
                """)
                .paramSource(days(forums, first, last))
                .query(RecordMapper.of(Counted.class))
                .list();
    }

    private static RecordParameters days(Collection<String> forums, LocalDate first, LocalDate last) {
        return RecordParameters.none()
                .with("forums", forums)
                .with("first", first)
                .with("last", last)
                .with("from", first.atStartOfDay(Clocks.LONDON).toInstant())
                .with("until", last.plusDays(1).atStartOfDay(Clocks.LONDON).toInstant());
    }

    /// Of these, those that were heard before or count as a repeat otherwise.
    static Tally.Share repeats(List<Counted> items) {
        return share(items.stream().filter(Counted::repeat).count(), items.size());
    }

    /// Of these, the referrals that were accepted or returned by their day; those whose day has not come are left out.
    static Tally.Share decidedInTime(List<Counted> items, LocalDate asOf) {
        var due = items.stream()
                .filter(one -> !one.transferred()
                        && (one.decidedOn() != null || one.dueOn().isBefore(asOf)))
                .toList();
        return share(
                due.stream()
                        .filter(one ->
                                one.decidedOn() != null && !one.decidedOn().isAfter(one.dueOn()))
                        .count(),
                due.size());
    }

    /// Of these, the accepted ones that were heard within ten working days; those whose days are not over are left out.
    static Tally.Share heardInTime(List<Counted> items, LocalDate asOf) {
        long part = 0;
        long whole = 0;
        for (var one : items) {
            var decided = one.decidedOn();
            if (decided == null || !one.accepted()) {
                continue;
            }
            var last = WorkingDays.after(decided, HEARD_WITHIN);
            var heard = one.heardOn();
            if (heard != null || last.isBefore(asOf)) {
                whole++;
                part += heard != null && !heard.isAfter(last) ? 1 : 0;
            }
        }
        return share(part, whole);
    }

    private record InTime(String forum, long part, long whole) {}

    /// Those of several forums together.
    static Tally.Share all(Map<String, Tally.Share> byForum) {
        return share(
                byForum.values().stream().mapToLong(Tally.Share::part).sum(),
                byForum.values().stream().mapToLong(Tally.Share::whole).sum());
    }

    private static Tally.Share share(long part, long whole) {
        return new Tally.Share(part, whole);
    }

    /// Actions whose day was in the days, and how many were done by it, by forum; a forum without any is not in it.
    Map<String, Tally.Share> actionsInTime(Actor system, Collection<String> forums, LocalDate first, LocalDate last) {
        return db.sql("""
                select i.forum, count(*) filter (where a.state = 'DONE' and a.done_on <= a.due_on) as part, count(*) as whole
                  from conferences.action a
                  join conferences.item i on i.id = a.item
                 where i.forum = any(:forums) and a.state <> 'DROPPED' and a.due_on between :first and :last
                 group by i.forum
                """).paramSource(days(forums, first, last)).query(RecordMapper.of(InTime.class)).list().stream()
                .collect(Collectors.toMap(InTime::forum, one -> share(one.part(), one.whole())));
    }

    /// How often agencies were there for items that were heard in the days.
    List<Attended> attendance(Actor system, Collection<String> forums, LocalDate first, LocalDate last) {
        return db.sql("""
                select i.forum, p.organisation, coalesce(o.name, p.organisation) as organisation_name,
                       case when p.answer = 'DEPUTY' then 'PRESENT' else p.answer end as answer, count(*) as count
                  from conferences.presence p
                  join conferences.hearing h on h.id = p.hearing and h.state = 'HEARD'
                  join conferences.item i on i.id = p.item
                  left join directory_open.organisation o on o.code = p.organisation
                 where i.forum = any(:forums) and h.ended_at >= :from and h.ended_at < :until
                 group by 1, 2, 3, 4
                 order by 3, 1
                """)
                .paramSource(days(forums, first, last))
                .query(RecordMapper.of(Attended.class))
                .list();
    }
}
