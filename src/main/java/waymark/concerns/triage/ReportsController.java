package waymark.concerns.triage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.identity.IdentityRequest;
import waymark.concerns.identity.IdentityRequests;
import waymark.concerns.intake.ClosingMessage;
import waymark.concerns.intake.Custodians;
import waymark.concerns.intake.Report;
import waymark.concerns.reports.DeskReports;
import waymark.concerns.reports.PublicReport;
import waymark.concerns.reports.PublicReport.Holder;
import waymark.concerns.reports.ReportChanged;
import waymark.concerns.reports.ReportOutcome;
import waymark.concerns.retention.Retention;
import waymark.concerns.retention.Retentions;
import waymark.concerns.rota.DeskOnDuty;
import waymark.concerns.rota.Shift;
import waymark.concerns.sharing.CopyRecipient;
import waymark.concerns.sharing.SharedCopies;
import waymark.concerns.sharing.SharedCopy;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.services.Interpreters;
import waymark.web.Clocks;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;

/// What the public reported, for the desk that answers it.
@Controller
@RequestMapping("/reports")
class ReportsController {

    /// @param custodian whether anybody may open how to reach a reporter
    record Queue(List<PublicReport> reports, List<Shift> onDuty, boolean custodian, Instant now) {

        List<PublicReport.Waiting> waiting() {
            return reports.stream()
                    .filter(PublicReport.Waiting.class::isInstance)
                    .map(PublicReport.Waiting.class::cast)
                    .toList();
        }

        List<PublicReport.Open> open() {
            return reports.stream()
                    .filter(PublicReport.Open.class::isInstance)
                    .map(PublicReport.Open.class::cast)
                    .toList();
        }

        String due(PublicReport.Waiting report) {
            return OpeningDeadline.words(now, report.openBy());
        }
    }

    record Past(List<PublicReport> reports) {

        List<PublicReport.Closed> closed() {
            return reports.stream().map(PublicReport.Closed.class::cast).toList();
        }
    }

    /// @param says what it says, or null while it waits
    /// @param stay how long it stays, or null where it is not closed
    /// @param identity the last question to the custodian about it
    /// @param contact what the custodian gave, or empty
    /// @param interpreting whether the language of the report asks for an interpreter, and who interprets
    /// @param mine true where the reader has it
    record View(
            PublicReport report,
            @Nullable Report says,
            List<DeskMessages.Message> messages,
            @Nullable Retention stay,
            List<SharedCopy> passings,
            @Nullable IdentityRequest identity,
            String contact,
            List<DeskFiles.File> files,
            @Nullable InterpreterNeeds interpreting,
            boolean mine,
            Instant now,
            Typed typed,
            boolean moved,
            List<Problem> problems) {

        /// True while a custodian has the question.
        boolean identityWaits() {
            return identity instanceof IdentityRequest.Waiting;
        }

        String outcome() {
            return typed.outcome();
        }

        String closing() {
            return typed.closing();
        }

        String text() {
            return typed.text();
        }

        List<Choice> outcomes() {
            return ReportOutcome.choices();
        }

        String due(PublicReport.Waiting waiting) {
            return OpeningDeadline.words(now, waiting.openBy());
        }
    }

    /// What was typed and could not be taken.
    record Typed(String outcome, String closing, String text) {

        static final Typed NOTHING = new Typed("", ClosingMessage.NOTHING.name(), "");

        static Typed closing(String outcome, String closing) {
            return new Typed(outcome, closing, "");
        }
    }

    private static final int LONGEST = 5_000;
    private static final String PAGE = "concerns/triage/report";

    private final DeskReports reports;
    private final DeskMessages messages;
    private final IdentityRequests identities;
    private final SharedCopies passings;
    private final DeskFiles files;
    private final DeskOnDuty duty;
    private final Retentions stays;
    private final Interpreters interpreters;
    private final Custodians custodians;
    private final Clock clock;

    ReportsController(
            DeskReports reports,
            DeskMessages messages,
            DeskFiles files,
            IdentityRequests identities,
            SharedCopies passings,
            DeskOnDuty duty,
            Retentions stays,
            Interpreters interpreters,
            Custodians custodians,
            Clock clock) {
        this.reports = reports;
        this.messages = messages;
        this.identities = identities;
        this.passings = passings;
        this.files = files;
        this.duty = duty;
        this.stays = stays;
        this.interpreters = interpreters;
        this.custodians = custodians;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.READ_REPORTS)
    ModelAndView queue(Actor.Person actor) {
        return Page.show(
                "concerns/triage/queue",
                new Queue(
                        reports.open(actor),
                        duty.seen(actor, clock.instant()),
                        custodians.named(actor),
                        clock.instant()));
    }

    @GetMapping("/closed")
    @Allow(Permission.READ_REPORTS)
    ModelAndView closed(Actor.Person actor) {
        return Page.show("concerns/triage/closed", new Past(reports.closed(actor)));
    }

    @GetMapping("/{ref}")
    @Allow(Permission.READ_REPORTS)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAGE, view(actor, reports.get(actor, ref), Typed.NOTHING, false, List.of()));
    }

    @PostMapping("/{ref}/opening")
    @Allow(Permission.READ_REPORTS)
    ModelAndView open(@PathVariable Ref ref, Actor.Person actor) {
        return switch (reports.get(actor, ref)) {
            case PublicReport.Waiting waiting ->
                saved(
                        actor,
                        waiting.open(holder(actor), clock.instant()),
                        Typed.NOTHING,
                        "The report is with you now. Record what is done about it");
            case PublicReport.Open _, PublicReport.Closed _ -> Page.go("/reports/%s", ref);
        };
    }

    @PostMapping("/{ref}/taking-over")
    @Allow(Permission.READ_REPORTS)
    ModelAndView takeOver(@PathVariable Ref ref, Actor.Person actor) {
        return switch (reports.get(actor, ref)) {
            case PublicReport.Open open ->
                ruled(actor, open, open.takeOver(holder(actor), clock.instant()), Typed.NOTHING, "You have it now");
            case PublicReport.Closed closed ->
                saved(
                        actor,
                        closed.reopen(holder(actor), clock.instant()),
                        Typed.NOTHING,
                        "It is open again, and yours");
            case PublicReport.Waiting _ -> Page.go("/reports/%s", ref);
        };
    }

    @PostMapping("/{ref}/closing")
    @Allow(Permission.READ_REPORTS)
    ModelAndView close(
            @PathVariable Ref ref,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "NOTHING") String closing,
            Actor.Person actor) {
        return switch (reports.get(actor, ref)) {
            case PublicReport.Open open ->
                ruled(
                        actor,
                        open,
                        open.close(
                                ReportOutcome.parse(outcome),
                                given(passings.of(actor, open.cover())),
                                ClosingMessage.parse(closing),
                                LocalDate.now(clock.withZone(Clocks.LONDON)),
                                clock.instant()),
                        Typed.closing(outcome, closing),
                        "Closed");
            case PublicReport.Waiting _, PublicReport.Closed _ -> Page.go("/reports/%s", ref);
        };
    }

    /// To whoever reported: they read it with their code.
    @PostMapping("/{ref}/messages")
    @Allow(Permission.READ_REPORTS)
    ModelAndView answer(@PathVariable Ref ref, @RequestParam(defaultValue = "") String text, Actor.Person actor) {
        var report = reports.get(actor, ref);
        if (report instanceof PublicReport.Waiting) {
            return Page.go("/reports/%s", ref);
        }
        var problems = new Problems()
                .when(text.isBlank(), "text", "Write what you want to say")
                .when(text.length() > LONGEST, "text", "Shorten this to %,d characters or fewer".formatted(LONGEST));
        if (!problems.any()
                && !messages.write(actor, report.cover(), text.strip(), LocalDate.now(clock.withZone(Clocks.LONDON)))) {
            problems.add("text", "Their code has ended: they cannot read messages any more");
        }
        if (problems.any()) {
            return Page.refuse(
                    PAGE,
                    view(actor, report, new Typed("", ClosingMessage.NOTHING.name(), text), false, problems.list()));
        }
        return Page.go(Notice.done("Sent. They read it when they come back with their code"), "/reports/%s", ref);
    }

    private ModelAndView ruled(
            Actor.Person actor, PublicReport before, Ruling<ReportChanged> ruling, Typed typed, String done) {
        return switch (ruling) {
            case Ruling.Agreed(ReportChanged event) -> saved(actor, event, typed, done);
            case Ruling.Refused(var problems) -> Page.refuse(PAGE, view(actor, before, typed, false, problems));
        };
    }

    private ModelAndView saved(Actor.Person actor, ReportChanged event, Typed typed, String done) {
        return switch (reports.save(actor, event)) {
            case Saved.Done<PublicReport> _ ->
                Page.go(Notice.done(done), "/reports/%s", event.cover().ref());
            case Saved.Stale<PublicReport>(PublicReport now) ->
                Page.conflict(PAGE, view(actor, now, typed, true, List.of()));
        };
    }

    private View view(Actor.Person actor, PublicReport report, Typed typed, boolean moved, List<Problem> problems) {
        var identity = identities.about(actor, report.cover().ref()).orElse(null);
        var says = report instanceof PublicReport.Waiting ? null : reports.look(actor, report.cover());
        return new View(
                report,
                says,
                report instanceof PublicReport.Waiting ? List.of() : messages.of(actor, report.cover()),
                stays.of(actor, report.cover()).orElse(null),
                report instanceof PublicReport.Waiting ? List.of() : passings.of(actor, report.cover()),
                identity,
                identity instanceof IdentityRequest.Given given ? identities.given(actor, given.asking()) : "",
                report instanceof PublicReport.Waiting ? List.of() : files.of(actor, report.cover()),
                says == null ? null : interpreting(actor, says),
                report instanceof PublicReport.Open open && open.holder().id().equals(actor.id()),
                clock.instant(),
                typed,
                moved,
                problems);
    }

    private @Nullable InterpreterNeeds interpreting(Actor.Person actor, Report says) {
        return InterpreterNeeds.needed(says)
                ? InterpreterNeeds.of(
                        says, interpreters.of(actor, says.area(), InterpreterNeeds.language(says), clock.instant()))
                : null;
    }

    /// What became of it, as the copies that left say.
    private static Set<ReportOutcome> given(List<SharedCopy> passings) {
        return passings.stream()
                .filter(SharedCopy::left)
                .flatMap(passing -> CopyRecipient.parse(passing.copy().receiver()).stream())
                .map(CopyRecipient::outcome)
                .collect(Collectors.toSet());
    }

    private static Holder holder(Actor.Person actor) {
        return new Holder(actor.id(), actor.name());
    }
}
