package waymark.cases.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.web.DueItem;
import waymark.web.DueItemProvider;

/// The next day on which a clock of somebody in the NRM ends: who answers for the case is reminded, by
/// reference. Birthdays are not among them, since they are sealed: [NrmClockJob] tells of those.
@Repository
@Transactional(readOnly = true)
class NrmDueItems implements DueItemProvider {

    private final JdbcClient db;

    NrmDueItems(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<String> letters() {
        return Set.of("NP");
    }

    @Override
    public List<DueItem> dueItems(Actor actor, LocalDate until, @Nullable Ref only) {
        return db.sql("""
                select p.ref, p.version, p.next_on, p.next_clock, c.ref as case_ref, c.organisation, c.owner
                  from cases.nrm_process p
                  join cases.case_record c on c.id = p.case_id
                 where p.next_on <= :until and p.state not in ('CLOSED', 'WITHDRAWN')
                   and (cast(:only as text) is null or p.ref = :only)
                 order by p.next_on, p.ref
                """)
                .param("until", until)
                .param("only", only == null ? null : only.value())
                .query((row, _) -> {
                    var ref = new Ref(row.getString("ref"));
                    var caseRef = row.getString("case_ref");
                    var organisation = Scope.organisation(row.getString("organisation"));
                    return new DueItem(
                            "Date in the NRM",
                            ref,
                            "%s, case %s".formatted(row.getString("next_clock"), caseRef),
                            "A date in the NRM, case " + caseRef,
                            "/cases/%s/nrm/%s".formatted(caseRef, ref),
                            row.getObject("next_on", LocalDate.class),
                            "",
                            List.of(organisation),
                            new DueItem.Responsible(
                                    row.getObject("owner", UUID.class), "organisation_lead", organisation),
                            row.getInt("version"),
                            false);
                })
                .list();
    }
}
