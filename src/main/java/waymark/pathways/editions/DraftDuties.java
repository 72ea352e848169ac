package waymark.pathways.editions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.access.AccessDesk;
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

/// What somebody who leaves was writing. That they wrote stays on record, because nobody publishes what they wrote; who
/// goes on with it is one of those who may write there. A draft whose writers have all left waits for every one of them
/// ([PathwayWaiting]), so this is offered once, at the leaving.
@Component
@Order(60)
class DraftDuties implements PersonDuties {

    private static final Duty.Kind DRAFTS = new Duty.Kind(
            "draft",
            "Pathways they are writing",
            "Any editor of the area may go on with a draft. Whom you choose is told as soon as you record this, and may"
                    + " not publish what they write in.");

    private final Pathways pathways;
    private final EditionSaves saves;
    private final EditorsOf editors;
    private final AccessDesk access;
    private final AsClock asClock;

    DraftDuties(Pathways pathways, EditionSaves saves, EditorsOf editors, AccessDesk access, AsClock asClock) {
        this.pathways = pathways;
        this.saves = saves;
        this.editors = editors;
        this.access = access;
        this.asClock = asClock;
    }

    @Override
    public List<Duty> held(Actor actor, Leaver leaver) {
        return leaver.gone()
                ? List.of()
                : asClock.get(
                        CLOCK,
                        as -> pathways.openWrittenBy(as, leaver.person().id()).stream()
                                .map(edition -> duty(as, leaver, edition.body()))
                                .toList());
    }

    private Duty duty(Actor as, Leaver leaver, Edition.Body body) {
        var pathway = pathways.get(as, body.pathway());
        var ref = pathway.ref().value();
        var title = "“%s”, edition %d".formatted(pathway.title(), body.number());
        var fit = editors.people(as, body.area()).stream()
                .filter(one -> !one.id().equals(leaver.person().id()))
                .toList();
        var duty = Duty.of(DRAFTS, body.id().toString(), body.version(), "Draft of " + title, "/pathways/" + ref)
                .saying("Started on %s, written by %s.".formatted(Words.day(body.begunOn()), body.writtenBy()))
                .offeredTo(fit, null)
                .telling("You go on with %s".formatted(title), "/pathways/" + ref);
        return fit.isEmpty()
                ? duty.orNobody("nobody else may write there until an administrator makes somebody an editor")
                        .asking(
                                "Nobody may go on with %s: make somebody a pathway editor".formatted(title),
                                "/accounts",
                                access.holders(as, "administrator", Scope.INSTALLATION))
                : duty.orNobody("it waits for any editor of the area");
    }

    @Override
    public Handed handOver(Actor actor, Leaver leaver, Duty duty, @Nullable PersonLink next) {
        if (next == null) {
            return Handed.over();
        }
        return asClock.get(CLOCK, as -> {
            var found = pathways.openWrittenBy(as, leaver.person().id()).stream()
                    .map(Edition::body)
                    .filter(body -> body.id().toString().equals(duty.id()))
                    .findFirst();
            return found.filter(body -> saves.save(as, new EditionChange.PassedOn(body, leaver.person(), next))
                            instanceof Saved.Done<Edition>)
                    .map(_ -> Handed.over())
                    .orElseGet(Handed::overtaken);
        });
    }
}
