package waymark.pathways.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.directory.DateText;
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

/// Drafts that somebody who leaves was writing. That they wrote stays on record, because nobody publishes
/// what they wrote; the person who continues it is one of those who may write there. A draft whose writers
/// have all left waits for every one of them ([PathwayTasks]), so this is offered once, at the leaving.
@Component
@Order(60)
class DraftOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind DRAFTS = new OffboardingItem.Kind(
            "draft",
            "Pathways they are writing",
            "Any editor of the area may continue a draft. The person you choose is told as soon as you record this, and"
                    + " may not publish what they write in.");

    private final Pathways pathways;
    private final EditionSaves saves;
    private final PathwayEditors editors;
    private final AccessApi access;
    private final RunAsSystem asSystem;

    DraftOffboarding(
            Pathways pathways, EditionSaves saves, PathwayEditors editors, AccessApi access, RunAsSystem asSystem) {
        this.pathways = pathways;
        this.saves = saves;
        this.editors = editors;
        this.access = access;
        this.asSystem = asSystem;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        return leaver.gone()
                ? List.of()
                : asSystem.get(
                        CLOCK,
                        as -> pathways.openWrittenBy(leaver.person().id()).stream()
                                .map(edition -> duty(as, leaver, edition.body()))
                                .toList());
    }

    private OffboardingItem duty(Actor as, Leaver leaver, PathwayEdition.Body body) {
        var pathway = pathways.get(body.pathway());
        var ref = pathway.ref().value();
        var title = "“%s”, edition %d".formatted(pathway.title(), body.number());
        var fit = editors.people(as, body.area()).stream()
                .filter(one -> !one.id().equals(leaver.person().id()))
                .toList();
        var duty = OffboardingItem.of(
                        DRAFTS, body.id().toString(), body.version(), "Draft of " + title, "/pathways/" + ref)
                .saying("Started on %s, written by %s.".formatted(DateText.day(body.begunOn()), body.writtenBy()))
                .offeredTo(fit, null)
                .telling("You continue %s".formatted(title), "/pathways/" + ref);
        return fit.isEmpty()
                ? duty.orNobody("nobody else may write there until an administrator makes somebody an editor")
                        .asking(
                                "Nobody may continue %s: make somebody a pathway editor".formatted(title),
                                "/accounts",
                                access.holders(as, "administrator", Scope.INSTALLATION))
                : duty.orNobody("it waits for any editor of the area");
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        if (next == null) {
            return OffboardingResult.over();
        }
        return asSystem.get(CLOCK, as -> {
            var found = pathways.openWrittenBy(leaver.person().id()).stream()
                    .map(PathwayEdition::body)
                    .filter(body -> body.id().toString().equals(duty.id()))
                    .findFirst();
            return found.filter(body -> saves.save(as, new EditionChange.PassedOn(body, leaver.person(), next))
                            instanceof Saved.Done<PathwayEdition>)
                    .map(_ -> OffboardingResult.over())
                    .orElseGet(OffboardingResult::overtaken);
        });
    }
}
