package waymark.meetings.accountability;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.handovers.HandoverApi;
import waymark.kernel.Actor;
import waymark.web.sql.RecordParameters;

/// Counts the figures of organisations.
@Repository
@Transactional(readOnly = true)
class AccountabilityFigures {

    private static final String COUNTS = """
            select 'MEETINGS' as figure, t.organisation as code, count(*) filter (where t.answer in ('holder', 'deputy')) as part,
                   count(*) as whole
              from meetings_open.taking_part t
             where t.starts_at >= :start and t.starts_at < :end and t.answer in ('holder', 'deputy', 'apology', 'absent')
             group by t.organisation
            union all
            select 'ACTIONS', x.owner, count(*) filter (where x.done and x.closed_on <= x.due), count(*)
              from (select a.owner, a.due_on as due, a.status = 'COMPLETE' as done, a.closed_on
                      from strategy_open.action_timing a
                     where a.status in ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETE')
                    union all
                    select m.owner, m.due, m.done_on is not null, m.done_on from meetings.meeting_action m) x
             where x.due between :from and :to and (x.done or x.due < :today)
             group by x.owner
            union all
            select 'RETURNS', o.code, count(*) filter (where r.first_submitted_on <= r.due), count(*)
              from governance_open.return_timing r
              join directory_open.area a on a.code = r.area
              join directory_open.organisation o on o.name = a.local_authority
             where r.due between :from and :to and not r.waived and (r.first_submitted_on is not null or r.due < :today)
             group by o.code
            union all
            select 'CONTACTS', c.organisation, count(*) filter (where c.checked), count(*)
              from directory_open.contact_check c
             where c.from_date <= :today and coalesce(c.to_date >= :today, true)
             group by c.organisation
            union all
            select 'CHALLENGES', c.organisation, count(*) filter (where c.answered_on <= c.due), count(*)
              from meetings.challenge c
             where c.organisation is not null and c.state <> 'withdrawn' and c.due between :from and :to
               and (c.answered_on is not null or c.due < :today)
             group by c.organisation
            """;

    private record Counted(FigureKind figure, long part, long whole) {}

    private final JdbcClient db;
    private final HandoverApi handovers;

    AccountabilityFigures(JdbcClient db, HandoverApi handovers) {
        this.db = db;
        this.handovers = handovers;
    }

    /// Every organisation of today, by kind and name.
    ///
    /// @param only code of the one organisation that is wanted, or empty
    List<OrganisationFigures> of(Actor actor, Span span, String only) {
        var named = new LinkedHashMap<String, String[]>();
        var counted = new LinkedHashMap<String, List<Counted>>();
        db.sql("""
                select o.code, o.name, o.sector_name as kind, f.figure, coalesce(f.part, 0) as part, coalesce(f.whole, 0) as whole
                  from directory_open.organisation o
                  left join (%s) f on f.code = o.code
                 where (o.current or :only <> '') and (:only = '' or o.code = :only)
                 order by lower(o.sector_name), lower(o.name), o.code
                """.formatted(COUNTS))
                .paramSource(RecordParameters.none()
                        .with("start", span.start())
                        .with("end", span.end())
                        .with("from", span.from())
                        .with("to", span.to())
                        .with("today", span.today())
                        .with("only", only))
                .query(row -> {
                    var code = row.getString("code");
                    named.putIfAbsent(code, new String[] {row.getString("name"), row.getString("kind")});
                    var figure = row.getString("figure");
                    if (figure != null) {
                        counted.computeIfAbsent(code, _ -> new ArrayList<>())
                                .add(new Counted(
                                        FigureKind.valueOf(figure), row.getLong("part"), row.getLong("whole")));
                    }
                });
        var answered = handovers.answeredInTime(actor, span.from(), span.to());
        var figures = new ArrayList<OrganisationFigures>();
        named.forEach((code, names) -> figures.add(new OrganisationFigures(
                code,
                names[0],
                names[1],
                shares(counted.getOrDefault(code, List.of())),
                answered.getOrDefault(code, ""))));
        return figures;
    }

    private static Map<FigureKind, Share> shares(List<Counted> counted) {
        var shares = new EnumMap<FigureKind, Share>(FigureKind.class);
        counted.forEach(one -> shares.put(one.figure(), new Share(one.part(), one.whole())));
        return shares;
    }
}
