package waymark.support.plan;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;

/// The open actions of somebody who leaves, as the system sees them: how many there are in which case.
@Repository
@Transactional(readOnly = true)
class LeaverActions {

    /// Open actions in one case.
    record Held(UUID caseId, Ref ref, int count) {}

    private final JdbcClient db;
    private final Cases cases;
    private final CaseHistory history;
    private final NoticeApi notices;

    LeaverActions(JdbcClient db, Cases cases, CaseHistory history, NoticeApi notices) {
        this.db = db;
        this.cases = cases;
        this.history = history;
        this.notices = notices;
    }

    List<Held> of(UUID person) {
        return db.sql("""
                select c.id as case_id, c.ref, count(*) as count
                  from support.plan_action a
                  join cases_open.case_file c on c.id = a.case_id
                 where a.owner = :person and a.state = 'open'
                 group by c.id, c.ref
                 order by c.ref
                """)
                .param("person", person)
                .query(RecordMapper.of(Held.class))
                .list();
    }

    /// Gives those in one case to its owner, who is told.
    @Transactional
    void give(Actor system, UUID caseId, UUID leaver) {
        var ref = db.sql("select ref from cases_open.case_file where id = :case")
                .param("case", caseId)
                .query((row, _) -> new Ref(row.getString("ref")))
                .single();
        var it = cases.find(ref).orElseThrow();
        if (it.owner().equals(leaver)) {
            return;
        }
        int given = db.sql("""
                update support.plan_action set owner = :owner, owner_name = :name, reminded_on = null
                 where case_id = :case and owner = :leaver and state = 'open'
                """)
                .param("owner", it.owner())
                .param("name", it.ownerName())
                .param("case", caseId)
                .param("leaver", leaver)
                .update();
        if (given > 0) {
            history.append(
                    system,
                    it,
                    "give_plan_actions",
                    it.version(),
                    List.of("owner"),
                    "Actions of the plan were given to the owner of the case",
                    it.ownerName());
            notices.tell(
                    system,
                    Set.of(it.owner()),
                    "Actions in the plan of %s are yours: the person who was to do them leaves".formatted(ref),
                    it.path() + "/plan");
        }
    }
}
