package waymark.conferences.items;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.consent.sharing.Cleared;
import waymark.conferences.items.ItemHistory.Readers;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.web.sql.RecordParameters;

/// Which agencies are round the table for each item.
@Repository
@Transactional(readOnly = true)
public class InvitedAgencies {

    private final JdbcClient db;
    private final Exclusions exclusions;
    private final ItemHistory history;
    private final Clock clock;

    InvitedAgencies(JdbcClient db, Exclusions exclusions, ItemHistory history, Clock clock) {
        this.db = db;
        this.exclusions = exclusions;
        this.history = history;
        this.clock = clock;
    }

    /// The agencies round the table, by name.
    public List<Invitation> of(Item item) {
        return db.sql("""
                select v.id, v.organisation, coalesce(o.name, v.organisation) as organisation_name, v.why, v.basis, v.version
                  from conferences.invitation v
                  left join directory_open.organisation o on o.code = v.organisation
                 where v.item = :item and v.withdrawn_at is null
                 order by organisation_name
                """)
                .param("item", item.id())
                .query((row, _) -> new Invitation(
                        row.getObject("id", UUID.class),
                        row.getString("organisation"),
                        row.getString("organisation_name"),
                        Invitation.Why.valueOf(row.getString("why").toUpperCase(Locale.ROOT)),
                        row.getString("basis"),
                        row.getInt("version")))
                .list();
    }

    /// Invites an agency, or invites it again. Nobody is invited who is kept away from the item.
    ///
    /// @return false where the agency is kept away, which is never said outside the forum
    @Transactional
    public boolean invite(Actor.Person actor, Item item, String organisation, Invitation.Why why) {
        return invite(actor, item, organisation, why, null);
    }

    /// Invites an agency that is added for this item.
    ///
    /// @param basis code of the lawful basis
    /// @param cleared that the person's consent was asked for; empty where the item is about a place
    /// @return false where the agency is kept away, which is never said outside the forum
    @Transactional
    boolean add(Actor.Person actor, Item item, String organisation, String basis, Optional<Cleared> cleared) {
        if (item.person() && cleared.isEmpty()) {
            throw new InvariantViolation("an agency hears of a person once their consent was asked for");
        }
        return invite(actor, item, organisation, Invitation.Why.ADDED, basis);
    }

    private boolean invite(
            Actor.Person actor, Item item, String organisation, Invitation.Why why, @Nullable String basis) {
        if (exclusions.of(item).stream().anyMatch(one -> organisation.equals(one.organisation()))) {
            return false;
        }
        db.sql("""
                insert into conferences.invitation (id, item, organisation, why, basis, invited_by, invited_by_name, invited_at)
                values (:id, :item, :organisation, :why, :basis, :actor, :actorName, :at)
                on conflict (item, organisation) do update
                   set withdrawn_at = null, version = invitation.version + 1
                 where invitation.withdrawn_at is not null
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("item", item.id())
                        .with("organisation", organisation)
                        .with("why", why.word())
                        .with("basis", basis)
                        .with("at", clock.instant()))
                .update();
        if (why == Invitation.Why.ADDED) {
            history.append(actor, item, Readers.STAFF, "invite_to_conference_item", item.version(), "Agency added", "");
        }
        return true;
    }

    /// Withdraws an invitation: the agency is no longer round the table.
    @Transactional
    public void withdraw(Actor.Person actor, Item item, Invitation invitation) {
        db.sql("""
                update conferences.invitation set withdrawn_at = :at, version = version + 1
                 where id = :id and withdrawn_at is null
                """)
                .paramSource(RecordParameters.none().with("at", clock.instant()).with("id", invitation.id()))
                .update();
        history.append(
                actor,
                item,
                Readers.STAFF,
                "withdraw_conference_invitation",
                item.version(),
                "Invitation withdrawn",
                "");
    }

    /// Invites core members of the forum in one statement, but for those who are kept away.
    ///
    /// @return those who are invited, or invited again
    @Transactional
    List<String> inviteCore(Actor.Person actor, Item item, List<String> organisations) {
        return db.sql("""
                insert into conferences.invitation (id, item, organisation, why, invited_by, invited_by_name, invited_at)
                select gen_random_uuid(), :item, o, 'core', :actor, :actorName, :at
                  from unnest(:organisations::text[]) o
                 where not exists (select from conferences.exclusion x
                                    where x.item = :item and x.lifted_at is null and x.organisation = o)
                on conflict (item, organisation) do update
                   set withdrawn_at = null, version = invitation.version + 1
                 where invitation.withdrawn_at is not null
                returning organisation
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("item", item.id())
                        .with("organisations", organisations)
                        .with("at", clock.instant()))
                .query((row, _) -> row.getString("organisation"))
                .list();
    }

    /// The agencies round the table for any item of the day that the reader may open.
    List<String> onDay(Ref meeting) {
        return db.sql("""
                select distinct v.organisation
                  from conferences.hearing h
                  join conferences.invitation v on v.item = h.item and v.withdrawn_at is null
                 where h.meeting = :meeting and h.state <> 'PUT_OFF'
                """)
                .param("meeting", meeting.value())
                .query((row, _) -> row.getString("organisation"))
                .list();
    }
}
