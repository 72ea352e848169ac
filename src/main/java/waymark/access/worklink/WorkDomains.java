package waymark.access.worklink;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.web.sql.RecordMapper;

/// The e-mail domains of the organisations; ended, never deleted, so that the list is its own history.
@Repository
@Transactional(readOnly = true)
public class WorkDomains {

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;

    WorkDomains(JdbcClient db, Clock clock, Audit audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /// All an organisation ever had, those that count first.
    public List<WorkDomain> of(String organisation) {
        return db.sql("""
                select id, organisation, domain, subdomains, from_date as "from", to_date as "to", added_by_name as added_by,
                       coalesce(ended_by_name, '') as ended_by, version
                  from access.work_domain
                 where organisation = :organisation
                 order by to_date desc nulls first, domain, id
                """)
                .param("organisation", organisation)
                .query(RecordMapper.of(WorkDomain.class))
                .list();
    }

    /// The codes of the organisations whose people have an address there: exactly the domain, or one above
    /// it that was registered with the names below it.
    public List<String> organisations(WorkAddress address) {
        return db.sql("""
                select distinct organisation from access.work_domain
                 where to_date is null
                   and (domain = :domain or (subdomains and :domain like '%.' || domain))
                 order by organisation
                """)
                .param("domain", address.domain())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// False where the organisation has it already.
    @Transactional
    public boolean add(Actor actor, String organisation, String domain, boolean subdomains) {
        var id = UUID.randomUUID();
        int added = db.sql("""
                insert into access.work_domain (id, organisation, domain, subdomains, from_date, added_by, added_by_name)
                values (:id, :organisation, :domain, :subdomains, :today, :by, :name)
                on conflict (organisation, domain) where to_date is null do nothing
                """)
                .param("id", id)
                .param("organisation", organisation)
                .param("domain", domain)
                .param("subdomains", subdomains)
                .param("today", LocalDate.now(clock))
                .param("by", actor.id())
                .param("name", actor.name())
                .update();
        if (added == 1) {
            audit.changed(actor, "add_work_domain", id.toString(), 1, List.of("domain", "subdomains"));
        }
        return added == 1;
    }

    /// Ends it at once: its last day was yesterday. False where somebody was first.
    @Transactional
    public boolean end(Actor actor, String organisation, UUID id, int version) {
        int changed = db.sql("""
                update access.work_domain
                   set to_date = :yesterday, ended_by = :by, ended_by_name = :name, version = version + 1
                 where id = :id and organisation = :organisation and version = :version and to_date is null
                """)
                .param("yesterday", LocalDate.now(clock).minusDays(1))
                .param("by", actor.id())
                .param("name", actor.name())
                .param("id", id)
                .param("organisation", organisation)
                .param("version", version)
                .update();
        if (changed == 1) {
            audit.changed(actor, "end_work_domain", id.toString(), version + 1L, List.of("to_date"));
        }
        return changed == 1;
    }
}
