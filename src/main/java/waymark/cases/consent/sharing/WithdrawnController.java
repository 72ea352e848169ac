package waymark.cases.consent.sharing;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.consent.Consents;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// What rested on consent that was withdrawn. Each thing is ended where it is, or goes on with a ground; only then is
/// the withdrawal done with.
@Controller
class WithdrawnController {

    private static final String PAGE = "cases/consent/sharing/withdrawn";
    private static final String ITEMS = "items";

    /// One thing that rests on it.
    ///
    /// @param goesOn true where somebody said why it goes on
    record Line(RestsOnConsent.Item item, boolean goesOn) {}

    record View(
            Case it,
            Consents.FollowUp followUp,
            String person,
            List<Line> lines,
            List<String> toDo,
            SharingView sharing,
            FormData form,
            List<Problem> problems) {

        String path() {
            return "%s/consent/follow-ups/%s".formatted(it.path(), followUp.consent());
        }

        List<Line> undecided() {
            return lines.stream().filter(line -> !line.goesOn()).toList();
        }

        List<Choice> choices() {
            return Choice.from(
                    undecided(), line -> line.item().code(), line -> line.item().words());
        }
    }

    /// What goes on, and what was asked before.
    private record GoesOn(RestsOnConsent.Item item, Cleared cleared) {}

    private final Cases cases;
    private final Consents consents;
    private final SharingConsent consent;
    private final SharingsWithoutConsent sharings;
    private final List<RestsOnConsent> parts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WithdrawnController(
            Cases cases,
            Consents consents,
            SharingConsent consent,
            SharingsWithoutConsent sharings,
            List<RestsOnConsent> parts,
            TransactionTemplate transaction,
            Clock clock) {
        this.cases = cases;
        this.consents = consents;
        this.consent = consent;
        this.sharings = sharings;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(RestsOnConsent::position))
                .toList();
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/consent/follow-ups/{consent}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, @PathVariable UUID consent, Actor.Person actor) {
        var it = cases.get(actor, ref, "consent");
        return consents.followUps(it).stream()
                .filter(one -> one.consent().equals(consent))
                .findFirst()
                .map(one -> Page.show(PAGE, view(actor, it, one, FormData.version(one.version()), List.of())))
                .orElseGet(() -> Page.go("%s/consent", it.path()));
    }

    private View view(Actor.Person actor, Case it, Consents.FollowUp followUp, FormData form, List<Problem> problems) {
        var lines = lines(actor, it, followUp);
        var to = lines.stream()
                .filter(line -> form.all(ITEMS).contains(line.item().code()))
                .map(line -> line.item().to())
                .toList();
        return new View(
                it,
                followUp,
                it.people().stream()
                        .filter(person -> person.id().equals(followUp.personInCase()))
                        .map(person -> person.details().name())
                        .findFirst()
                        .orElse(""),
                lines,
                consents.toDo(followUp.state().layer(), today()),
                consent.view(it, form, problems, to),
                form,
                problems);
    }

    /// What rests on it, of the person whom the case is about; others in the case have no sharing of their own.
    private List<Line> lines(Actor.Person actor, Case it, Consents.FollowUp followUp) {
        if (!followUp.personInCase().equals(it.main().id())) {
            return List.of();
        }
        var goOn = sharings.of(it).stream()
                .filter(one -> one.saidOn() != null
                        && !one.saidOn().isBefore(followUp.state().onDay()))
                .map(WithoutConsent::target)
                .toList();
        var withdrawn = new Withdrawn(followUp.state());
        return parts.stream()
                .flatMap(part -> part.resting(it, withdrawn, actor, today()).stream())
                .map(item -> new Line(item, goOn.contains(item.code())))
                .toList();
    }

    /// Some of what rested on it goes on, with a ground.
    @PostMapping("/cases/{ref}/consent/follow-ups/{consent}/going-on")
    @Allow(WORK_CASES)
    ModelAndView goOn(@PathVariable Ref ref, @PathVariable UUID consent, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var followUp = open(it, consent);
        var undecided = lines(actor, it, followUp).stream()
                .filter(line -> !line.goesOn())
                .map(Line::item)
                .toList();
        var chosen = form.read(reader -> {
            var items = reader.choices(ITEMS, undecided, RestsOnConsent.Item::code, "Choose one of the list");
            reader.when(items.isEmpty(), ITEMS, "Choose what goes on");
            return items;
        });
        return switch (chosen.then(items -> clear(it, items, form))) {
            case Ruling.Refused<List<GoesOn>>(var problems) ->
                Page.refuse(PAGE, view(actor, it, followUp, form, problems));
            case Ruling.Agreed<List<GoesOn>>(var all) -> {
                transaction.executeWithoutResult(_ -> all.forEach(one ->
                        sharings.record(actor, it, one.cleared(), one.item().code())));
                yield Page.go(Notice.done("Recorded: it goes on"), "%s/consent/follow-ups/%s", it.path(), consent);
            }
        };
    }

    private Ruling<List<GoesOn>> clear(Case it, List<RestsOnConsent.Item> items, FormData form) {
        var all = new ArrayList<GoesOn>();
        for (var item : items) {
            switch (consent.clear(it, item.act(), item.to(), form)) {
                case Ruling.Agreed<Cleared>(var cleared) -> all.add(new GoesOn(item, cleared));
                case Ruling.Refused<Cleared>(var problems) -> {
                    return new Ruling.Refused<>(problems);
                }
            }
        }
        return Ruling.agreed(all);
    }

    /// Everything that had to be done because consent was withdrawn is done.
    @PostMapping("/cases/{ref}/consent/follow-ups/{consent}")
    @Allow(WORK_CASES)
    ModelAndView done(@PathVariable Ref ref, @PathVariable UUID consent, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var followUp = open(it, consent);
        if (lines(actor, it, followUp).stream().anyMatch(line -> !line.goesOn())) {
            return Page.refuse(
                    PAGE,
                    view(
                            actor,
                            it,
                            followUp,
                            form,
                            List.of(new Problem(ITEMS, "End each of these first, or say on which ground it goes on"))));
        }
        return switch (consents.done(actor, it, followUp, form.version())) {
            case Saved.Done<Consents.FollowUp> _ -> Page.go(Notice.done("Recorded as done"), "%s/consent", it.path());
            case Saved.Stale<Consents.FollowUp> _ -> Page.go("%s/consent", it.path());
        };
    }

    private Consents.FollowUp open(Case it, UUID consent) {
        return consents.followUps(it).stream()
                .filter(one -> one.consent().equals(consent))
                .findFirst()
                .orElseThrow(() -> new NotFound(consent));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
