package waymark.pathways.review;

import static waymark.kernel.Permission.MAINTAIN_PEOPLE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.directory.DateText;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.directory.offboarding.Leaver;
import waymark.directory.offboarding.OffboardingItem;
import waymark.directory.offboarding.OffboardingProvider;
import waymark.directory.offboarding.OffboardingResult;
import waymark.kernel.Actor;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.pathways.editions.EditionChange;
import waymark.pathways.editions.EditionSaves;
import waymark.pathways.editions.PathwayEdition;
import waymark.pathways.editions.PathwayEditors;
import waymark.pathways.editions.Pathways;
import waymark.web.transactions.RunAsSystem;

/// Reviews that somebody who leaves has not answered yet. Most people who record a leaver may not see
/// editions in review, so this reads and writes as the system, and shows no more than which pathway it is.
@Component
@Order(50)
class ReviewOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind REVIEWS = new OffboardingItem.Kind(
            "review",
            "Pathways they were asked to review",
            "An edition comes into force only when everybody asked has agreed. The next person is asked as soon as you"
                    + " record this.");

    private final Pathways pathways;
    private final EditionSaves saves;
    private final PathwayEditors editors;
    private final PeopleApi directory;
    private final RunAsSystem asSystem;
    private final Clock clock;

    ReviewOffboarding(
            Pathways pathways,
            EditionSaves saves,
            PathwayEditors editors,
            PeopleApi directory,
            RunAsSystem asSystem,
            Clock clock) {
        this.pathways = pathways;
        this.saves = saves;
        this.editors = editors;
        this.directory = directory;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        boolean everybody = actor.may(MAINTAIN_PEOPLE, Scope.PARTNERSHIP);
        return asSystem.get(CLOCK, as -> {
            var asked = pathways.askedOf(leaver.person().id());
            var staying = asked.isEmpty() ? List.<PersonSummary>of() : directory.staying(as);
            return asked.stream()
                    .map(review -> duty(as, review, fit(review, leaver, staying, everybody)))
                    .toList();
        });
    }

    private static List<PersonSummary> fit(
            PathwayEdition.InReview review, Leaver leaver, List<PersonSummary> staying, boolean everybody) {
        return staying.stream()
                .filter(one ->
                        everybody || one.organisation().equals(leaver.person().organisation()))
                .filter(one -> review.of(one.id()).isEmpty())
                .filter(one -> !review.body().writers().contains(one.id()))
                .toList();
    }

    private OffboardingItem duty(Actor as, PathwayEdition.InReview review, List<PersonSummary> fit) {
        var body = review.body();
        var pathway = pathways.get(body.pathway());
        var ref = pathway.ref().value();
        var title = "“%s”, edition %d".formatted(pathway.title(), body.number());
        boolean alone = review.reviews().size() == 1;
        var duty = OffboardingItem.of(
                        REVIEWS, body.id().toString(), body.version(), "Review of " + title, "/pathways/" + ref)
                .saying("Asked on %s.".formatted(DateText.day(review.sentOn())))
                .offeredTo(fit, null)
                .orNobody(
                        alone
                                ? "nobody else was asked, so it goes back to those who write it"
                                : "they are not asked any more, and the others decide");
        return alone
                ? duty.asking(
                        "Nobody is asked to review %s any more: send it again".formatted(title),
                        "/pathways/" + ref + "/draft",
                        editors.toTell(as, body))
                : duty;
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        return asSystem.get(CLOCK, as -> {
            var found = pathways.askedOf(leaver.person().id()).stream()
                    .filter(review -> review.body().id().toString().equals(duty.id()))
                    .findFirst();
            return found.map(review -> save(as, change(review, leaver.person().id(), next)))
                    .orElseGet(OffboardingResult::overtaken);
        });
    }

    private EditionChange change(PathwayEdition.InReview review, UUID leaves, @Nullable PersonSummary next) {
        return next == null && review.reviews().size() == 1
                ? new EditionChange.TakenBack(review.body())
                : new EditionChange.Reasked(review.body(), review.of(leaves).orElseThrow(), next, LocalDate.now(clock));
    }

    private OffboardingResult save(Actor as, EditionChange change) {
        return Objects.requireNonNull(saves.save(as, change)) instanceof Saved.Done<PathwayEdition>
                ? OffboardingResult.over()
                : OffboardingResult.overtaken();
    }
}
