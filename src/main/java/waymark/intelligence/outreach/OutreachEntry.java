package waymark.intelligence.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.contacts.ContactsApi;
import waymark.directory.PersonSummary;
import waymark.intelligence.operations.EventPlaces;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Communities and visits entered from elsewhere, such as the demonstration.
@Component
public class OutreachEntry {

    private static final long TWO_HOURS = 7_200;

    private final Communities communities;
    private final PlannedVisits planned;
    private final ContactsApi contacts;

    OutreachEntry(Communities communities, PlannedVisits planned, ContactsApi contacts) {
        this.communities = communities;
        this.planned = planned;
        this.contacts = contacts;
    }

    /// The next visit of two hours by the actor, by its postcode; its point of contact is the first of their
    /// organisation. Nothing where there is none.
    public void plan(Actor.Person actor, Ref ref, String place, String postcode, Instant from) {
        contacts.of(actor, actor.organisation()).stream()
                .findFirst()
                .ifPresent(post -> planned.plan(
                        actor,
                        communities.get(actor, ref),
                        new PlannedVisit.Given(
                                place,
                                post.post(),
                                new EventPlaces.EventPlace(postcode, null, null, from, from.plusSeconds(TWO_HOURS)))));
    }

    /// A community with its engagement officer.
    public Ref add(
            Actor.Person actor,
            String area,
            String name,
            String places,
            List<String> languages,
            PersonSummary officer) {
        return communities.add(
                actor,
                new Community.Given(
                        area, name, places, languages, officer.id(), officer.name(), officer.organisation(), null));
    }

    /// A visit by the actor.
    ///
    /// @param trust from 1 to 5
    public void visit(
            Actor.Person actor,
            Ref ref,
            LocalDate on,
            String place,
            int people,
            int trust,
            String words,
            LocalDate next) {
        communities.visit(
                actor,
                communities.get(actor, ref),
                new OutreachVisit.Given(
                        on, place, List.of(), people, Trust.of(trust), words, false, Optional.of(next)));
    }
}
