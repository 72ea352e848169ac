package waymark.intelligence.deconfliction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.intelligence.reports.Purpose;
import waymark.kernel.Actor;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// What organisations hold, as tokens. What was typed is gone once its token is made: nobody can list it again, only
/// how many there are.
@Repository
@Transactional(readOnly = true)
class HeldIdentifiers {

    /// Those of one kind, point of contact, purpose and last day.
    record Group(IdentifierKind kind, String post, Purpose purpose, LocalDate untilOn, int count) {}

    private final JdbcClient db;
    private final DeconflictionTokens tokens;
    private final Audit audit;
    private final Clock clock;

    HeldIdentifiers(JdbcClient db, DeconflictionTokens tokens, Audit audit, Clock clock) {
        this.db = db;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /// What an organisation has registered and not ended, in numbers.
    List<Group> of(Actor actor, String organisation) {
        return db.sql("""
                select h.kind, h.post, h.purpose, h.until_on, cast(count(*) as int) as count
                  from intelligence.held_identifier h
                 where h.organisation = :organisation and h.ended_on is null and h.until_on >= :today
                 group by h.kind, h.post, h.purpose, h.until_on
                 order by h.until_on, h.kind, h.post, h.purpose
                """)
                .param("organisation", organisation)
                .param("today", LocalDate.now(clock))
                .query(RecordMapper.of(Group.class))
                .list();
    }

    /// Registers them; one that is held already gets the new last day where that is later.
    ///
    /// @return how many were new
    @Transactional
    int register(
            Actor.Person actor,
            String organisation,
            Collection<Identifier> identifiers,
            String post,
            Purpose purpose,
            LocalDate until) {
        int added = 0;
        for (var identifier : identifiers) {
            var token = tokens.written(identifier);
            int known = db.sql("""
                    update intelligence.held_identifier set until_on = greatest(until_on, :until)
                     where organisation = :organisation and token = :token and ended_on is null
                    """)
                    .param("until", until)
                    .param("organisation", organisation)
                    .param("token", token)
                    .update();
            if (known == 0) {
                added += db.sql("""
                        insert into intelligence.held_identifier (id, organisation, kind, token, post, purpose, until_on, registered_on,
                                                                  registered_by, registered_by_name)
                        values (:id, :organisation, :kind, :token, :post, :purpose, :until, :today, :actor, :actorName)
                        """)
                        .paramSource(RecordParameters.none()
                                .by(actor)
                                .with("id", UUID.randomUUID())
                                .with("organisation", organisation)
                                .with("kind", identifier.kind())
                                .with("token", token)
                                .with("post", post)
                                .with("purpose", purpose)
                                .with("until", until)
                                .with("today", LocalDate.now(clock)))
                        .update();
            }
        }
        audit.changed(actor, "register_held", organisation, 0, List.of("held"));
        return added;
    }

    /// Ends one that is typed again: it is compared no more.
    ///
    /// @return false where it was not held
    @Transactional
    boolean end(Actor.Person actor, String organisation, Identifier identifier) {
        boolean held = false;
        for (var token : tokens.lookedFor(identifier)) {
            held |= db.sql("""
                            update intelligence.held_identifier set ended_on = :today
                             where organisation = :organisation and token = :token and ended_on is null
                            """)
                            .param("today", LocalDate.now(clock))
                            .param("organisation", organisation)
                            .param("token", token)
                            .update()
                    > 0;
        }
        audit.changed(actor, "end_held", organisation, 0, List.of("held"));
        return held;
    }

    /// Deletes what is over, a day later.
    @Transactional
    void forget(Actor clockwork) {
        var today = LocalDate.now(clock);
        db.sql("delete from intelligence.held_identifier where until_on < :today or ended_on < :today")
                .param("today", today)
                .update();
        db.sql("delete from intelligence.deconfliction_answer where at < now() - interval '1 year'")
                .update();
        db.sql("delete from intelligence.deconfliction_check where at < now() - interval '1 year'")
                .update();
    }
}
