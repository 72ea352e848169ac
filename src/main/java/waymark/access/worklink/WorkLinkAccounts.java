package waymark.access.worklink;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;

/// The accounts that links to work e-mail addresses open: one an address, each apart from a full account of
/// the same address. The tables' constraints hold them to membership.
@Repository
@Transactional(readOnly = true)
class WorkLinkAccounts {

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;

    WorkLinkAccounts(JdbcClient db, Clock clock, Audit audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /// True where the address may not come in: its account was closed, or the full account of the same
    /// person was, who may have left and read mail still; or somebody said in the access review that they have.
    public boolean closed(WorkAddress address) {
        return db.sql("""
                select exists (
                  select from access.account a
                   where a.email = :email
                     and (a.disabled_at is not null
                          or (select c.answer from access.certification c
                               where c.account = a.id order by c.at desc limit 1) = 'leaver'))
                """).param("email", address.text()).query(Boolean.class).single();
    }

    /// The organisation that was chosen the last time.
    public Optional<String> organisation(WorkAddress address) {
        return db.sql("select organisation from access.account where kind = 'work_email' and email = :email")
                .param("email", address.text())
                .query(String.class)
                .optional();
    }

    /// The address's account, made where there is none, and of that organisation from now on.
    @Transactional
    public UUID open(Actor actor, WorkAddress address, String organisation, String organisationName) {
        var known = db.sql("select id from access.account where kind = 'work_email' and email = :email")
                .param("email", address.text())
                .query(UUID.class)
                .optional();
        if (known.isEmpty()) {
            return add(actor, address, organisation, organisationName);
        }
        db.sql("""
                update access.account
                   set used_at = :now, organisation_name = :name, organisation = :organisation,
                       version = version + case when organisation = :organisation then 0 else 1 end
                 where id = :id
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("organisation", organisation)
                .param("name", organisationName)
                .param("id", known.get())
                .update();
        return known.get();
    }

    private UUID add(Actor actor, WorkAddress address, String organisation, String organisationName) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into access.account (id, email, name, organisation, organisation_name, kind, used_at)
                values (:id, :email, :email, :organisation, :name, 'work_email', :now)
                """)
                .param("id", id)
                .param("email", address.text())
                .param("organisation", organisation)
                .param("name", organisationName)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        db.sql("""
                insert into access.role_grant (id, person, account_kind, role, scope, from_date, granted_by)
                values (:grant, :id, 'work_email', 'member', 'partnership', :today, :by)
                """)
                .param("grant", UUID.randomUUID())
                .param("id", id)
                .param("today", java.time.LocalDate.now(clock))
                .param("by", actor.id())
                .update();
        audit.changed(actor, "add_link_account", id.toString(), 1, List.of("email", "organisation"));
        return id;
    }
}
