package waymark.pathways.editions;

import static waymark.kernel.Permission.MAINTAIN_PEOPLE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.directory.DirectoryDesk;
import waymark.directory.Duty;
import waymark.directory.Handed;
import waymark.directory.Leaver;
import waymark.directory.PersonDuties;
import waymark.directory.PersonLink;
import waymark.directory.Words;
import waymark.kernel.Actor;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.web.AsClock;

/// The answers that somebody who leaves still owes to editions in review. Editions in review are hidden from most who
/// record a leaving, so this reads and writes as the clock, and shows no more than which pathway it is.
@Component
@Order(50)
class ReviewDuties implements PersonDuties {

    private static final Duty.Kind REVIEWS = new Duty.Kind(
            "review",
            "Pathways they were asked to review",
            "An edition comes into force only when everybody asked has agreed. The next is asked as soon as you record"
                    + " this.");

    private final Pathways pathways;
    private final EditionSaves saves;
    private final EditorsOf editors;
    private final DirectoryDesk directory;
    private final AsClock asClock;
    private final Clock clock;

    ReviewDuties(
            Pathways pathways,
            EditionSaves saves,
            EditorsOf editors,
            DirectoryDesk directory,
            AsClock asClock,
            Clock clock) {
        this.pathways = pathways;
        this.saves = saves;
        this.editors = editors;
        this.directory = directory;
        this.asClock = asClock;
        this.clock = clock;
    }

    @Override
    public List<Duty> held(Actor actor, Leaver leaver) {
        boolean everybody = actor.may(MAINTAIN_PEOPLE, Scope.PARTNERSHIP);
        return asClock.get(CLOCK, as -> {
            var asked = pathways.askedOf(as, leaver.person().id());
            var staying = asked.isEmpty() ? List.<PersonLink>of() : directory.staying(as);
            return asked.stream()
                    .map(review -> duty(as, review, fit(review, leaver, staying, everybody)))
                    .toList();
        });
    }

    private static List<PersonLink> fit(
            Edition.InReview review, Leaver leaver, List<PersonLink> staying, boolean everybody) {
        return staying.stream()
                .filter(one ->
                        everybody || one.organisation().equals(leaver.person().organisation()))
                .filter(one -> review.of(one.id()).isEmpty())
                .filter(one -> !review.body().writers().contains(one.id()))
                .toList();
    }

    private Duty duty(Actor as, Edition.InReview review, List<PersonLink> fit) {
        var body = review.body();
        var pathway = pathways.get(as, body.pathway());
        var ref = pathway.ref().value();
        var title = "“%s”, edition %d".formatted(pathway.title(), body.number());
        boolean alone = review.reviews().size() == 1;
        var duty = Duty.of(REVIEWS, body.id().toString(), body.version(), "Review of " + title, "/pathways/" + ref)
                .saying("Asked on %s.".formatted(Words.day(review.sentOn())))
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
    public Handed handOver(Actor actor, Leaver leaver, Duty duty, @Nullable PersonLink next) {
        return asClock.get(CLOCK, as -> {
            var found = pathways.askedOf(as, leaver.person().id()).stream()
                    .filter(review -> review.body().id().toString().equals(duty.id()))
                    .findFirst();
            return found.map(review -> save(as, change(review, leaver.person().id(), next)))
                    .orElseGet(Handed::overtaken);
        });
    }

    private EditionChange change(Edition.InReview review, UUID leaves, @Nullable PersonLink next) {
        return next == null && review.reviews().size() == 1
                ? new EditionChange.TakenBack(review.body())
                : new EditionChange.Reasked(review.body(), review.of(leaves).orElseThrow(), next, LocalDate.now(clock));
    }

    private Handed save(Actor as, EditionChange change) {
        return Objects.requireNonNull(saves.save(as, change)) instanceof Saved.Done<Edition>
                ? Handed.over()
                : Handed.overtaken();
    }
}
