package waymark.access.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.messages.AccessNotice;
import waymark.access.review.AccessReviewState.Answer;
import waymark.audit.Audit;
import waymark.kernel.Actor;

/// The accounts that somebody reviews, and what they answered.
@Repository
@Transactional(readOnly = true)
class AccessReviews {

    /// An account that the actor reviews.
    ///
    /// @param roles as stored, with their reach, other than member
    /// @param usedAt when its person last signed in, or null
    /// @param by who answered last, or null
    record Line(
            UUID account,
            String name,
            String organisation,
            String organisationName,
            List<String> roles,
            @Nullable Instant usedAt,
            AccessReviewState standing,
            @Nullable String by,
            @Nullable Instant at) {}

    private static final String COLUMNS = """
            select a.id, a.name, a.organisation, a.organisation_name, a.used_at, a.certified_after, a.certify_asked,
                   a.kind <> 'full' or a.persona is not null as never,
                   array(select g.role || '@' || g.scope from access.role_grant g
                          where g.person = a.id
                            and g.from_date <= :today and (g.to_date is null or g.to_date >= :today)
                          order by g.role, g.scope) as roles,
                   c.quarter, c.answer, c.answered_by_name, c.at
              from access.account a
              left join lateral (
                select quarter, answer, answered_by_name, at from access.certification
                 where account = a.id order by at desc limit 1) c on true
            """;

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    AccessReviews(JdbcClient db, Clock clock, Audit audit, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /// Everybody whose account the actor reviews: of their organisations, or of all; never their own.
    List<Line> accounts(Actor actor) {
        return lines(actor, null, null);
    }

    /// Those of the actor's own organisation.
    List<Line> colleagues(Actor.Person actor) {
        return lines(actor, null, actor.organisation());
    }

    Optional<Line> account(Actor actor, UUID account) {
        return lines(actor, account, null).stream().findFirst();
    }

    private List<Line> lines(Actor actor, @Nullable UUID account, @Nullable String organisation) {
        return db
                .sql(COLUMNS + """
                         where a.kind = 'full' and a.disabled_at is null and a.persona is null and a.id <> :me
                           and (:account::uuid is null or a.id = :account)
                           and (cast(:organisation as text) is null or a.organisation = :organisation)
                           and (select access.scopes('CERTIFY_ACCOUNTS'))
                               && array['partnership', 'organisation:' || a.organisation]
                         order by a.organisation_name, a.name, a.id
                        """)
                .param("today", LocalDate.now(clock))
                .param("me", actor.id())
                .param("account", account, java.sql.Types.OTHER)
                .param("organisation", organisation)
                .query((row, number) -> read(row))
                .list()
                .stream()
                .filter(line -> !line.standing().never())
                .toList();
    }

    /// The actor's own.
    Optional<Line> own(Actor.Person actor) {
        return db.sql(COLUMNS + " where a.id = :me")
                .param("today", LocalDate.now(clock))
                .param("me", actor.id())
                .query((row, number) -> read(row))
                .optional();
    }

    /// How the account stands in the review, for the clock.
    AccessReviewState state(UUID account) {
        return db.sql(COLUMNS + " where a.id = :account")
                .param("today", LocalDate.now(clock))
                .param("account", account)
                .query((row, number) -> read(row))
                .single()
                .standing();
    }

    /// Which of these accounts are suspended on that day.
    Set<UUID> suspended(Collection<UUID> accounts, LocalDate day) {
        return db
                .sql(COLUMNS + " where a.id = any(:accounts)")
                .param("today", day)
                .param("accounts", accounts.toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list()
                .stream()
                .filter(line -> line.standing().suspended(day))
                .map(Line::account)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Line read(ResultSet row) throws SQLException {
        var roles = List.of((String[]) row.getArray("roles").getArray());
        var usedAt = row.getTimestamp("used_at");
        var at = row.getTimestamp("at");
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("organisation_name"),
                roles.stream().filter(role -> !role.startsWith("member@")).toList(),
                usedAt == null ? null : usedAt.toInstant(),
                AccessReviewState.of(
                        row.getBoolean("never"),
                        roles.stream()
                                .map(role -> role.substring(0, role.indexOf('@')))
                                .toList(),
                        row.getObject("certified_after", LocalDate.class),
                        row.getObject("quarter", LocalDate.class),
                        row.getString("answer"),
                        row.getObject("certify_asked", LocalDate.class)),
                row.getString("answered_by_name"),
                at == null ? null : at.toInstant());
    }

    /// All accounts that are open, for the clock.
    List<Line> all() {
        return db.sql(COLUMNS + " where a.kind = 'full' and a.disabled_at is null order by a.id")
                .param("today", LocalDate.now(clock))
                .query((row, number) -> read(row))
                .list();
    }

    /// Answered by the actor, of somebody else, for this quarter. Sent twice it is recorded once.
    @Transactional
    void answer(Actor actor, Line line, Answer answer) {
        var quarter = AccessReviewState.quarterOf(LocalDate.now(clock));
        int added = db.sql("""
                insert into access.certification (account, organisation, quarter, answer, answered_by, answered_by_name, at)
                select :account, :organisation, :quarter, :answer, :by, :name, :now
                 where not exists (
                   select from (select answer, quarter from access.certification
                                 where account = :account order by at desc limit 1) c
                    where c.answer = :answer and c.quarter = :quarter)
                on conflict do nothing
                """)
                .param("account", line.account())
                .param("organisation", line.organisation())
                .param("quarter", quarter)
                .param("answer", answer.word())
                .param("by", actor.id())
                .param("name", actor.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            return;
        }
        audit.changed(actor, "certify_account", line.account().toString(), 0, List.of(answer.word()));
        if (answer == Answer.LEAVER) {
            events.publishEvent(new AccessNotice(
                    administrators(),
                    "The access review found an account that should not be open any more. It is suspended; close it",
                    "/accounts/" + line.account()));
        }
    }

    private List<UUID> administrators() {
        return db.sql("""
                select distinct g.person
                  from access.role_grant g
                  join access.role_permission p on p.role = g.role and p.permission = 'MANAGE_ACCOUNTS' and not p.own
                 where g.from_date <= :today and (g.to_date is null or g.to_date >= :today)
                """)
                .param("today", LocalDate.now(clock))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
