package waymark.pathways.editions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.pathways.PathwayPublished;
import waymark.pathways.PathwayReviewAsked;
import waymark.pathways.PathwayReviewed;
import waymark.web.sql.RecordParameters;

/// Records and announces what was done to an edition: its history, the audit entry, the event.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EditionHistory {

    private static final String EVENT = """
            insert into pathways.pathway_event (pathway, edition, on_day, by_person, by_name, headline, event)
            values (:pathway, :number, :on, :actor, :actorName, :headline, cast(:event as jsonb))
            """;

    private final History history;
    private final ApplicationEventPublisher events;
    private final Pathways pathways;
    private final Clock clock;

    EditionHistory(History history, ApplicationEventPublisher events, Pathways pathways, Clock clock) {
        this.history = history;
        this.events = events;
        this.pathways = pathways;
        this.clock = clock;
    }

    /// Joins the transaction of the change.
    void of(Actor actor, EditionChange change) {
        var body = change.body();
        history.append(
                actor,
                History.Change.of(act(change), body.pathway(), body.version() + 1L, fields(change)),
                EVENT,
                "{\"kind\": \"" + change.getClass().getSimpleName() + "\"}",
                RecordParameters.none()
                        .with("pathway", body.pathway())
                        .with("number", body.number())
                        .with("on", day(change))
                        .with("headline", change.headline()));
        announced(change);
    }

    private LocalDate day(EditionChange change) {
        return switch (change) {
            case EditionChange.Begun begun -> begun.body().begunOn();
            case EditionChange.Reasked reasked -> reasked.on();
            case EditionChange.Written _, EditionChange.TakenBack _, EditionChange.PassedOn _ -> LocalDate.now(clock);
            case EditionChange.Sent sent -> sent.on();
            case EditionChange.Answered answered -> answered.on();
            case EditionChange.Published published -> published.on();
            case EditionChange.Confirmed confirmed -> confirmed.on();
            case EditionChange.Withdrawn withdrawn -> withdrawn.on();
            case EditionChange.Discarded discarded -> discarded.on();
        };
    }

    private static String act(EditionChange change) {
        return switch (change) {
            case EditionChange.Begun _ -> "begin_pathway";
            case EditionChange.Written _ -> "write_pathway";
            case EditionChange.Sent _ -> "send_pathway";
            case EditionChange.Answered _ -> "review_pathway";
            case EditionChange.Reasked _ -> "reask_pathway";
            case EditionChange.PassedOn _ -> "pass_pathway_on";
            case EditionChange.TakenBack _ -> "take_back_pathway";
            case EditionChange.Published _ -> "publish_pathway";
            case EditionChange.Confirmed _ -> "confirm_pathway";
            case EditionChange.Withdrawn _ -> "withdraw_pathway";
            case EditionChange.Discarded _ -> "discard_pathway";
        };
    }

    private static List<String> fields(EditionChange change) {
        return switch (change) {
            case EditionChange.Begun _, EditionChange.Written _ -> List.of("content");
            case EditionChange.Sent _,
                    EditionChange.TakenBack _,
                    EditionChange.Published _,
                    EditionChange.Withdrawn _,
                    EditionChange.Discarded _ -> List.of("state");
            case EditionChange.Answered _ -> List.of("answer");
            case EditionChange.Reasked _ -> List.of("reviewers");
            case EditionChange.PassedOn _ -> List.of();
            case EditionChange.Confirmed _ -> List.of("review_by");
        };
    }

    private void announced(EditionChange change) {
        var body = change.body();
        var pathway = pathways.get(body.pathway());
        var ref = pathway.ref().value();
        var area = body.area() == null ? "" : body.area();
        switch (change) {
            case EditionChange.Published published ->
                events.publishEvent(new PathwayPublished(ref, pathway.code(), area, body.number(), published.on()));
            case EditionChange.Sent sent ->
                events.publishEvent(new PathwayReviewAsked(
                        ref,
                        pathway.title(),
                        body.number(),
                        sent.on(),
                        sent.partners().stream().map(PersonSummary::id).toList()));
            case EditionChange.Answered answered ->
                events.publishEvent(new PathwayReviewed(
                        ref,
                        pathway.title(),
                        area,
                        body.number(),
                        answered.on(),
                        answered.answer() == Review.Answer.AGREED,
                        pathways.open(pathway.ref())
                                .map(open -> open instanceof PathwayEdition.InReview review && review.agreed())
                                .orElse(false),
                        body.writers()));
            case EditionChange.Reasked reasked -> {
                var next = reasked.next();
                if (next != null) {
                    events.publishEvent(new PathwayReviewAsked(
                            ref, pathway.title(), body.number(), reasked.on(), List.of(next.id())));
                }
            }
            case EditionChange.Begun _,
                    EditionChange.Written _,
                    EditionChange.PassedOn _,
                    EditionChange.TakenBack _,
                    EditionChange.Confirmed _,
                    EditionChange.Withdrawn _,
                    EditionChange.Discarded _ -> {}
        }
    }
}
