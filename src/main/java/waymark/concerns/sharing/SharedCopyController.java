package waymark.concerns.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.intake.Report;
import waymark.concerns.reports.DeskReports;
import waymark.concerns.reports.PublicReport;
import waymark.concerns.reports.PublicReport.Cover;
import waymark.concerns.reports.PublicReport.Holder;
import waymark.contacts.numbers.HelpLine;
import waymark.directory.DirectoryApi;
import waymark.handovers.LawfulBases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Clocks;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;

/// One cleaned copy: beside the original, on its way to somebody, and what came of it.
@Controller
@RequestMapping("/reports/{ref}/copies/{id}")
class SharedCopyController {

    /// What was typed and could not be taken.
    record Typed(String way, String to, String their, String result) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    record View(
            Cover cover,
            Report says,
            SharedCopy passing,
            RedactedCopy cleaned,
            String result,
            List<HelpLine> numbers,
            Typed typed,
            boolean moved,
            List<Problem> problems) {

        String receiver() {
            return CopyRecipient.words(passing.copy().receiver());
        }

        Choice basis() {
            return LawfulBases.words(passing.copy().basis());
        }

        Redactions redactions(String question) {
            return Redactions.between(
                    says.answers().getOrDefault(question, ""), cleaned.answers().getOrDefault(question, ""));
        }

        List<Choice> ways() {
            return SharedCopy.Way.choices();
        }
    }

    private static final String PAGE = "concerns/sharing/copy";

    private final DeskReports reports;
    private final SharedCopies passings;
    private final DirectoryApi directory;
    private final Clock clock;

    SharedCopyController(DeskReports reports, SharedCopies passings, DirectoryApi directory, Clock clock) {
        this.reports = reports;
        this.passings = passings;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.READ_REPORTS)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var cover = reports.get(actor, ref).cover();
        return Page.show(PAGE, view(actor, cover, passings.get(actor, cover, id), Typed.NOTHING, false, List.of()));
    }

    /// The copy alone, to be read out or printed.
    @GetMapping("/sheet")
    @Allow(Permission.READ_REPORTS)
    @RecordsAccess(at = "ref")
    ModelAndView sheet(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var cover = reports.get(actor, ref).cover();
        return Page.show(
                "concerns/sharing/sheet",
                view(actor, cover, passings.get(actor, cover, id), Typed.NOTHING, false, List.of()));
    }

    @PostMapping("/giving")
    @Allow(Permission.READ_REPORTS)
    ModelAndView give(
            @PathVariable Ref ref,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String to,
            Actor.Person actor) {
        var who = new Holder(actor.id(), actor.name());
        return step(
                actor,
                ref,
                id,
                new Typed(way, to, "", ""),
                "Recorded. Record it here when they say they have it",
                passing -> passing instanceof SharedCopy.Made made
                        ? made.give(who, SharedCopy.Way.parse(way), to, clock.instant())
                        : null);
    }

    @PostMapping("/receipt")
    @Allow(Permission.READ_REPORTS)
    ModelAndView receive(
            @PathVariable Ref ref,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String their,
            Actor.Person actor) {
        return step(
                actor,
                ref,
                id,
                new Typed("", "", their, ""),
                "Recorded: they have it",
                passing -> passing instanceof SharedCopy.Given given ? given.receive(their, clock.instant()) : null);
    }

    @PostMapping("/result")
    @Allow(Permission.READ_REPORTS)
    ModelAndView end(
            @PathVariable Ref ref,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String result,
            Actor.Person actor) {
        return step(
                actor,
                ref,
                id,
                new Typed("", "", "", result),
                "Recorded. Tell the person who reported what they may know, in a message on the report’s page",
                passing ->
                        passing instanceof SharedCopy.Received received ? received.end(result, clock.instant()) : null);
    }

    /// A step of the copy in its state; nothing where it does not fit.
    private interface Step {
        @Nullable
        Ruling<SharedCopyChanged> of(SharedCopy passing);
    }

    private ModelAndView step(Actor.Person actor, Ref ref, UUID id, Typed typed, String done, Step step) {
        var cover = opened(actor, ref);
        var passing = passings.get(actor, cover, id);
        return switch (step.of(passing)) {
            case null -> Page.conflict(PAGE, view(actor, cover, passing, Typed.NOTHING, true, List.of()));
            case Ruling.Refused(var problems) -> Page.refuse(PAGE, view(actor, cover, passing, typed, false, problems));
            case Ruling.Agreed(SharedCopyChanged event) ->
                switch (passings.save(actor, cover, event)) {
                    case Saved.Done<SharedCopy> _ -> Page.go(Notice.done(done), "/reports/%s/copies/%s", ref, id);
                    case Saved.Stale<SharedCopy>(SharedCopy now) ->
                        Page.conflict(PAGE, view(actor, cover, now, Typed.NOTHING, true, List.of()));
                };
        };
    }

    private View view(
            Actor.Person actor, Cover cover, SharedCopy passing, Typed typed, boolean moved, List<Problem> problems) {
        var today = LocalDate.now(clock.withZone(Clocks.LONDON));
        return new View(
                cover,
                reports.look(actor, cover),
                passing,
                passings.look(actor, cover, passing.copy()),
                passing instanceof SharedCopy.Ended ? passings.result(actor, passing.copy()) : "",
                CopyRecipient.parse(passing.copy().receiver())
                        .map(receiver -> receiver.numbers(directory.lines(actor, today), cover.area()))
                        .orElse(List.of()),
                typed,
                moved,
                problems);
    }

    private Cover opened(Actor.Person actor, Ref ref) {
        var report = reports.get(actor, ref);
        if (report instanceof PublicReport.Waiting) {
            throw new NotFound("copy");
        }
        return report.cover();
    }
}
