package waymark.access.terms;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.roles.PermissionHolders;
import waymark.access.roles.PermissionHolders.Holder;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.sql.RecordMapper;
import waymark.web.transactions.RunAsSystem;

/// Who accepted which edition, and when. Only ever added.
@Repository
@Transactional(readOnly = true)
public class Acceptances {

    /// @param by who accepted it for the organisation
    record Agreed(String by, Instant at) {}

    /// @param leads of the organisation, who can accept for it; where there is none,
    /// @param administrators who can make somebody its lead
    record WhoCan(List<String> leads, List<String> administrators) {}

    private static final int NAMED = 5;

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;
    private final TermsEditions editions;
    private final PermissionHolders holders;
    private final RunAsSystem runAsSystem;

    Acceptances(
            JdbcClient db,
            Clock clock,
            Audit audit,
            TermsEditions editions,
            PermissionHolders holders,
            RunAsSystem runAsSystem) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        this.editions = editions;
        this.holders = holders;
        this.runAsSystem = runAsSystem;
    }

    Optional<Instant> own(Actor.Person actor, int edition) {
        return db.sql("select accepted_at from access.terms_acceptance where account = :me and edition = :edition")
                .param("me", actor.id())
                .param("edition", edition)
                .query((row, number) -> row.getTimestamp("accepted_at").toInstant())
                .optional();
    }

    Optional<Agreed> organisations(String organisation, int edition) {
        return db.sql("""
                select accepted_by_name as "by", accepted_at as at from access.sharing_acceptance
                 where organisation = :organisation and edition = :edition
                """)
                .param("organisation", organisation)
                .param("edition", edition)
                .query(RecordMapper.of(Agreed.class))
                .optional();
    }

    /// The account accepts today's terms: the person's own act, or the demonstration's for its invented
    /// people.
    @Transactional
    public void accept(Actor actor, UUID account) {
        int edition = editions.current(TermsEdition.TERMS).edition();
        int added = db.sql("""
                insert into access.terms_acceptance (account, edition, accepted_at)
                values (:account, :edition, :now)
                on conflict do nothing
                """)
                .param("account", account)
                .param("edition", edition)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added == 1) {
            audit.changed(actor, "accept_terms", account.toString(), edition, List.of());
        }
    }

    /// The organisation accepts today's sharing agreement, by its lead.
    @Transactional
    public void agree(Actor actor, String organisation) {
        int edition = editions.current(TermsEdition.SHARING).edition();
        int added = db.sql("""
                insert into access.sharing_acceptance (organisation, edition, accepted_by, accepted_by_name, accepted_at)
                values (:organisation, :edition, :by, :name, :now)
                on conflict do nothing
                """)
                .param("organisation", organisation)
                .param("edition", edition)
                .param("by", actor.id())
                .param("name", actor.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added == 1) {
            audit.changed(actor, "accept_sharing", "organisation:" + organisation, edition, List.of());
        }
    }

    /// Who can accept an agreement that nobody accepted. Read as the system, because the person who asks
    /// may see no account.
    public WhoCan whoCan(String organisation) {
        return runAsSystem.get(
                "Terms and agreements",
                _ -> new WhoCan(
                        names(Permission.ACCEPT_SHARING, "organisation:" + organisation, Holder::name),
                        names(
                                Permission.MANAGE_ACCOUNTS,
                                "installation",
                                holder -> holder.name() + ", " + holder.organisationName())));
    }

    private List<String> names(Permission permission, String scope, Function<Holder, String> name) {
        return holders.of(permission).stream()
                .filter(holder -> holder.scope().equals(scope))
                .map(name)
                .distinct()
                .limit(NAMED)
                .toList();
    }
}
