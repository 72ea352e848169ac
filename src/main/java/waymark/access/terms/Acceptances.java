package waymark.access.terms;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;

/// Who accepted which edition, and when. Only ever added.
@Repository
@Transactional(readOnly = true)
public class Acceptances {

    /// @param by who accepted it for the organisation
    record Agreed(String by, Instant at) {}

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;
    private final Editions editions;

    Acceptances(JdbcClient db, Clock clock, Audit audit, Editions editions) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        this.editions = editions;
    }

    Optional<Instant> own(Actor.Person actor, int edition) {
        return db.sql("select accepted_at from access.terms_acceptance where account = :me and edition = :edition")
                .param("me", actor.id())
                .param("edition", edition)
                .query((row, number) -> row.getTimestamp("accepted_at").toInstant())
                .optional();
    }

    Optional<Agreed> organisations(Actor actor, String organisation, int edition) {
        return db.sql("""
                select accepted_by_name, accepted_at from access.sharing_acceptance
                 where organisation = :organisation and edition = :edition
                """)
                .param("organisation", organisation)
                .param("edition", edition)
                .query((row, number) -> new Agreed(
                        row.getString("accepted_by_name"),
                        row.getTimestamp("accepted_at").toInstant()))
                .optional();
    }

    /// The account accepts today's terms: the person's own act, or the demonstration's for its invented people.
    @Transactional
    public void accept(Actor actor, UUID account) {
        int edition = editions.current(Edition.TERMS).edition();
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
        int edition = editions.current(Edition.SHARING).edition();
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

    /// How many hold a role today with which they may accept for the organisation.
    int leads(Actor actor, String organisation) {
        return db.sql("""
                select count(distinct g.person) from access.role_grant g
                  join access.role_permission p on p.role = g.role and p.permission = 'ACCEPT_SHARING'
                 where g.scope = 'organisation:' || :organisation
                   and g.from_date <= :today and (g.to_date is null or g.to_date >= :today)
                """)
                .param("organisation", organisation)
                .param("today", java.time.LocalDate.now(clock))
                .query(Integer.class)
                .single();
    }
}
