package waymark.meetings.challenges;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;

/// Tells those who are challenged, and those who challenged, of what happened. Nobody gets a notice of what
/// they did themselves.
@Component
class ChallengeNotifier {

    private final JdbcClient db;
    private final NoticeApi notices;
    private final AccessApi access;
    private final Clock clock;

    ChallengeNotifier(JdbcClient db, NoticeApi notices, AccessApi access, Clock clock) {
        this.db = db;
        this.notices = notices;
        this.access = access;
        this.clock = clock;
    }

    void raised(Actor actor, Ref ref, Challenge.Given given) {
        var challenged = given.challenged();
        tell(
                actor,
                people(actor, challenged.when(Party.Kind.ORGANISATION), challenged.when(Party.Kind.AREA)),
                "%s challenges %s: answer by %s"
                        .formatted(given.challenger().name(), challenged.name(), DateText.day(given.due())),
                ref);
    }

    void answered(Actor actor, Challenge.Header it) {
        notices.done(it.ref());
        tell(
                actor,
                chairs(actor, it.groupCode()),
                "%s answered challenge %s".formatted(it.challenged(), it.ref()),
                it.ref());
    }

    void closed(Actor actor, ChallengeEvent.Closed closed) {
        var it = closed.before();
        var to = closed.to();
        notices.done(it.ref());
        tell(
                actor,
                people(actor, it.organisation(), it.challengedArea()),
                "Challenge %s to %s: %s"
                        .formatted(it.ref(), it.challenged(), closed.outcome().word()),
                it.ref());
        if (to != null) {
            tell(
                    actor,
                    chairs(actor, to.code()),
                    "Challenge %s to %s was taken to %s".formatted(it.ref(), it.challenged(), to.name()),
                    it.ref());
        }
    }

    /// The leads of the organisation with those in its seats, or the leads of the area.
    private Collection<UUID> people(Actor actor, @Nullable String organisation, @Nullable String area) {
        var people = new LinkedHashSet<UUID>();
        if (organisation != null) {
            people.addAll(access.holders(actor, "organisation_lead", Scope.organisation(organisation)));
            people.addAll(seated("h.organisation = :code", organisation));
        }
        if (area != null) {
            people.addAll(access.holders(actor, "area_lead", Scope.area(area)));
        }
        return people;
    }

    /// Who chairs the group; where nobody does, or an organisation challenged, the coordinators.
    private Collection<UUID> chairs(Actor actor, @Nullable String group) {
        var people = group == null ? List.<UUID>of() : seated("h.group_code = :code and h.seat_code = 'CHAIR'", group);
        return people.isEmpty() ? access.holders(actor, "coordinator", Scope.PARTNERSHIP) : people;
    }

    private List<UUID> seated(String which, String code) {
        return db.sql("""
                select distinct h.person from directory_open.seat_holder h
                 where h.from_date <= :today and coalesce(h.to_date >= :today, true) and
                """ + which)
                .param("today", LocalDate.now(clock))
                .param("code", code)
                .query((row, _) -> row.getObject("person", UUID.class))
                .list();
    }

    private void tell(Actor actor, Collection<UUID> people, String text, Ref ref) {
        notices.tell(
                actor,
                people.stream().filter(person -> !person.equals(actor.id())).toList(),
                text,
                "/challenges/" + ref);
    }
}
