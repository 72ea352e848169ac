package waymark.cases.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.cases.record.ConflictEffect;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordParameters;

/// Tells the owner of a case of a comparison. One whom a conflict of interest shuts out of the other case is
/// told nothing, and what they were told before is taken back; who else works on the case is told in their
/// place.
@Component
class ComparisonNotifier implements ConflictEffect {

    private record Working(UUID person, boolean owner) {}

    private final JdbcClient db;
    private final NoticeApi notices;
    private final Clock clock;

    ComparisonNotifier(JdbcClient db, NoticeApi notices, Clock clock) {
        this.db = db;
        this.notices = notices;
        this.clock = clock;
    }

    static String path(Ref caseRef, Ref comparison) {
        return "/cases/%s/comparisons/%s".formatted(caseRef, comparison);
    }

    /// Asked as the system.
    ///
    /// @param other the case that it is compared with
    void tell(Actor system, UUID caseId, Ref caseRef, UUID other, Ref comparison, String text) {
        var working = working(caseId, other);
        var owner = working.stream().filter(Working::owner).toList();
        notices.tell(
                system,
                (owner.isEmpty() ? working : owner)
                        .stream().map(Working::person).toList(),
                text.formatted(comparison),
                path(caseRef, comparison));
    }

    /// Who works on the case today and may know of the other one.
    private List<Working> working(UUID caseId, UUID other) {
        return db.sql("""
                select m.person, m.capacity = 'owner' as owner
                  from cases.member m
                  left join directory_open.person p on p.id = m.person
                 where m.case_id = :case and m.person is not null and m.capacity in ('owner', 'worker') and m.ended_at is null
                   and m.from_day <= :today and coalesce(m.until_day >= :today, true)
                   and not exists (
                     select from cases.conflict x
                      where x.case_id = :other and x.lifted_at is null
                        and (x.person = m.person or x.organisation = p.organisation))
                """)
                .paramSource(RecordParameters.none()
                        .with("case", caseId)
                        .with("other", other)
                        .with("today", LocalDate.now(clock)))
                .query((row, _) -> new Working(row.getObject("person", UUID.class), row.getBoolean("owner")))
                .list();
    }

    @Override
    public void shut(Actor system, UUID caseId, @Nullable UUID person, @Nullable String organisation) {
        var people = person != null
                ? List.of(person)
                : db.sql("select id from directory_open.person where organisation = :organisation")
                        .param("organisation", organisation)
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .list();
        db.sql("""
                select c.ref, r.ref as case_ref
                  from cases.comparison c
                  join cases.case_record r on r.id = case when c.earlier_case = :case then c.later_case else c.earlier_case end
                 where :case in (c.earlier_case, c.later_case)
                """)
                .param("case", caseId)
                .query((row, _) -> path(new Ref(row.getString("case_ref")), new Ref(row.getString("ref"))))
                .list()
                .forEach(path -> notices.withdraw(path, people));
    }
}
