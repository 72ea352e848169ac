package waymark.assurance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.web.DueItem;
import waymark.web.DueItemProvider;
import waymark.web.sql.RecordParameters;

/// Assessments that are to be given, evidence that is over, and reviews that peers are asked for: the lead of
/// the organisation is responsible.
@Repository
@Transactional(readOnly = true)
class AssuranceDueItems implements DueItemProvider {

    private final JdbcClient db;
    private final Clock clock;

    AssuranceDueItems(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Set<String> letters() {
        return Set.of("DA", "DR");
    }

    /// What is due of an assessment is the judgement, or the evidence where that ends first.
    @Override
    public List<DueItem> dueItems(Actor actor, LocalDate until, @Nullable Ref only) {
        return db.sql("""
                select x.kind, x.ref, x.title, x.name, x.organisation, x.path, x.due, x.version,
                       array(select a.area from directory_open.organisation_area a where a.organisation = x.organisation
                              order by a.area) as areas
                  from (
                    select case when a.due <= coalesce(e.expires, a.due) then 'assess' else 'renew' end as kind, a.ref,
                           d.short || ', ' || d.title as title, o.name, a.organisation,
                           '/duties/assessments/' || a.ref as path, least(a.due, e.expires) as due, a.version
                      from assurance.assessment a
                      join assurance.duty d on d.code = a.duty and coalesce(d.to_date >= :today, true)
                      join directory_open.organisation o on o.code = a.organisation and o.current
                      left join (select v.assessment, min(v.expires) as expires from assurance.evidence v
                                  where v.withdrawn_on is null group by v.assessment) e on e.assessment = a.ref
                    union all
                    select 'review', r.ref, coalesce(s.name, r.organisation), o.name, r.reviewer, '/duties/reviews/' || r.ref,
                           r.due, r.version
                      from assurance.review r
                      join directory_open.organisation o on o.code = r.reviewer and o.current
                      left join directory_open.organisation s on s.code = r.organisation
                     where r.state = 'ASKED') x
                 where x.due <= :until and (cast(:only as text) is null or x.ref = :only)
                 order by x.due, x.ref
                """)
                .paramSource(RecordParameters.none()
                        .with("today", LocalDate.now(clock))
                        .with("until", until)
                        .with("only", only))
                .query(AssuranceDueItems::item)
                .list();
    }

    private static DueItem item(ResultSet row, int number) throws SQLException {
        var ref = new Ref(row.getString("ref"));
        var owner = Scope.organisation(row.getString("organisation"));
        var scopes = new ArrayList<>(List.of(owner));
        Arrays.stream((String[]) row.getArray("areas").getArray())
                .map(Scope::area)
                .forEach(scopes::add);
        var name = row.getString("name");
        var what = switch (row.getString("kind")) {
            case "assess" -> "Duty assessment";
            case "renew" -> "Evidence renewal";
            default -> "Peer review";
        };
        return new DueItem(
                what,
                ref,
                "%s: %s".formatted(name, row.getString("title")),
                "%s %s of %s".formatted(what, ref, name),
                row.getString("path"),
                row.getObject("due", LocalDate.class),
                "",
                scopes,
                new DueItem.Responsible(null, "organisation_lead", owner),
                row.getInt("version"),
                false);
    }
}
