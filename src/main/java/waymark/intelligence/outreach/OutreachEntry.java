package waymark.intelligence.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Communities and visits entered from elsewhere, such as the demonstration.
@Component
public class OutreachEntry {

    private final Communities communities;

    OutreachEntry(Communities communities) {
        this.communities = communities;
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
