package waymark.risks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;

/// Tells the group above of what is escalated to it, and the group of the answer; and when an acceptance has
/// ended. Notices hold the reference alone. Nobody gets a notice of what they did themselves.
@Component
class RiskNotifier {

    private static final String CHAIR = "CHAIR";

    private final NoticeApi notices;
    private final RiskGroups groups;
    private final AccessApi access;

    RiskNotifier(NoticeApi notices, RiskGroups groups, AccessApi access) {
        this.notices = notices;
        this.groups = groups;
        this.access = access;
    }

    void on(Actor actor, RiskEvent event) {
        var header = event.before().header();
        switch (event) {
            case RiskEvent.Escalated escalated -> {
                var people = ids(groups.sitting(actor, escalated.to(), CHAIR, event.on()));
                people.addAll(access.holders(actor, "coordinator", Scope.PARTNERSHIP));
                tell(actor, people, "Risk %s of %s was escalated".formatted(header.ref(), header.groupName()), header);
            }
            case RiskEvent.TakenOn _ -> answered(actor, event, "taken on by the group above");
            case RiskEvent.Refused _ -> answered(actor, event, "not taken on by the group above");
            case RiskEvent.Returned _ -> answered(actor, event, "returned by the group above");
            case RiskEvent.Reopened _ -> concerned(actor, event, "is accepted no longer");
            case RiskEvent.Reviewed _,
                    RiskEvent.Changed _,
                    RiskEvent.ControlSaved _,
                    RiskEvent.Accepted _,
                    RiskEvent.Closed _ -> {
                if (event.reopens()) {
                    concerned(actor, event, "is accepted no longer: it has changed");
                } else if (event instanceof RiskEvent.Closed) {
                    notices.done(header.ref());
                }
            }
        }
    }

    private void answered(Actor actor, RiskEvent event, String what) {
        notices.done(event.before().ref());
        concerned(actor, event, "was " + what);
    }

    /// Those who keep the register and who answer for the risk.
    private void concerned(Actor actor, RiskEvent event, String what) {
        var header = event.before().header();
        var people = ids(groups.sitting(actor, header.groupCode(), CHAIR, event.on()));
        if (header.area() != null) {
            people.addAll(access.holders(actor, "area_lead", Scope.area(header.area())));
        }
        if (header.ownerSeat() != null) {
            people.addAll(ids(groups.sitting(actor, header.groupCode(), header.ownerSeat(), event.on())));
        }
        if (header.ownerOrganisation() != null) {
            people.addAll(access.holders(actor, "organisation_lead", Scope.organisation(header.ownerOrganisation())));
        }
        tell(actor, people, "Risk %s of %s %s".formatted(header.ref(), header.groupName(), what), header);
    }

    private static ArrayList<UUID> ids(Collection<PersonSummary> people) {
        return new ArrayList<>(people.stream().map(PersonSummary::id).toList());
    }

    private void tell(Actor actor, Collection<UUID> people, String text, Risk.Header header) {
        var others = new LinkedHashSet<>(people);
        others.remove(actor.id());
        notices.tell(actor, others, text, "/risks/" + header.ref());
    }
}
