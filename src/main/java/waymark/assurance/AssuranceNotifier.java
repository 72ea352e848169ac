package waymark.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;

/// Tells the leads of organisations what others did with their duties. Nobody is told of what they did
/// themselves.
@Component
class AssuranceNotifier {

    private final NoticeApi notices;
    private final AccessApi access;

    AssuranceNotifier(NoticeApi notices, AccessApi access) {
        this.notices = notices;
        this.access = access;
    }

    void assessed(Actor actor, Organisation organisation, Duty duty, Ref ref) {
        tell(
                actor,
                leads(actor, organisation.code()),
                "%s: %s was assessed on behalf of your organisation".formatted(organisation.name(), duty.brief()),
                "/duties/assessments/" + ref);
    }

    void asked(Actor actor, Review.Request request, Ref ref) {
        tell(
                actor,
                leads(actor, request.reviewer().code()),
                "Your organisation is asked to review the duties of %s by %s"
                        .formatted(request.organisation().name(), DateText.day(request.due())),
                "/duties/reviews/" + ref);
        tell(
                actor,
                leads(actor, request.organisation().code()),
                "%s reviews the duties of your organisation by %s"
                        .formatted(request.reviewer().name(), DateText.day(request.due())),
                "/duties/reviews/" + ref);
    }

    void ended(Actor actor, ReviewEvent event, boolean disagrees) {
        var review = event.before();
        notices.done(review.ref());
        switch (event) {
            case ReviewEvent.Finished _ ->
                tell(
                        actor,
                        Stream.concat(
                                        leads(actor, review.organisation()).stream(),
                                        access.holders(actor, "coordinator", Scope.PARTNERSHIP).stream())
                                .toList(),
                        "%s finished its review of %s%s"
                                .formatted(
                                        review.reviewerName(),
                                        review.organisationName(),
                                        disagrees ? " and disagrees in places" : ""),
                        review.path());
            case ReviewEvent.Cancelled _ ->
                tell(
                        actor,
                        leads(actor, review.reviewer()),
                        "The review of %s is cancelled".formatted(review.organisationName()),
                        review.path());
        }
    }

    void planned(Actor actor, Assessment.Header assessment, String area, Ref action) {
        var people = new ArrayList<UUID>(leads(actor, assessment.organisation()));
        people.addAll(access.holders(actor, "area_lead", Scope.area(area)));
        tell(
                actor,
                people,
                "%s was added to the plan for a duty of %s".formatted(action, assessment.organisationName()),
                "/actions/" + action);
    }

    private List<UUID> leads(Actor actor, String organisation) {
        return access.holders(actor, "organisation_lead", Scope.organisation(organisation));
    }

    private void tell(Actor actor, List<UUID> people, String text, String path) {
        notices.tell(
                actor,
                people.stream().filter(person -> !person.equals(actor.id())).toList(),
                text,
                path);
    }
}
