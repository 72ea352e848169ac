package waymark.cases.notification;

import static waymark.kernel.Permission.PREPARE_REFERRALS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.decisions.NrmProcesses;
import waymark.cases.opening.RouteChanges;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.Route;
import waymark.cases.rules.Age;
import waymark.cases.rules.Agreement;
import waymark.cases.rules.NrmFacts;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The steps of a notification: that the person agrees to be known, that it was sent, and that they agree to
/// a referral after all.
@Controller
class NotificationStepsController {

    private static final String SENDING = "cases/notification/sending";
    private static final String IDENTITY = "cases/notification/identity";
    private static final String CONSENT = "cases/notification/consent";
    private static final int REFERENCE = 100;

    record View(Case it, FormData form, List<HelpLine> lines, List<Problem> problems) {}

    /// @param given null where no name was entered before
    /// @param mayBeKnown true where they agreed, under consent, that the police may know who they are
    record Identity(
            Case it, SharedIdentity.@Nullable Given given, boolean mayBeKnown, FormData form, List<Problem> problems) {}

    private final Cases cases;
    private final Notifications notifications;
    private final WayOut out;
    private final DutyToNotify duty;
    private final NrmProcesses processes;
    private final RouteChanges routes;
    private final HelpLines lines;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NotificationStepsController(
            Cases cases,
            Notifications notifications,
            WayOut out,
            DutyToNotify duty,
            NrmProcesses processes,
            RouteChanges routes,
            HelpLines lines,
            TransactionTemplate transaction,
            Clock clock) {
        this.cases = cases;
        this.notifications = notifications;
        this.out = out;
        this.duty = duty;
        this.processes = processes;
        this.routes = routes;
        this.lines = lines;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/notification/sending")
    @Allow(PREPARE_REFERRALS)
    @RecordsAccess(at = "ref")
    ModelAndView sending(@PathVariable Ref ref, Actor.Person actor) {
        var it = opened(actor, ref);
        if (!(notifications.find(it).orElse(null) instanceof Notification.Ready ready)) {
            return Page.go("/cases/%s/notification", ref);
        }
        return Page.show(
                SENDING,
                view(
                        actor,
                        it,
                        FormData.version(ready.header().version()).with("sentOn", today()),
                        out.problems(actor, it, ready.cleared())));
    }

    @PostMapping("/cases/{ref}/notification/sending")
    @Allow(PREPARE_REFERRALS)
    ModelAndView sent(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        if (!(notifications.find(it).orElse(null) instanceof Notification.Ready ready)) {
            return Page.go("/cases/%s/notification", ref);
        }
        record Sending(LocalDate on, String reference) {}
        Ruling<NotificationEvent> sent = form.read(reader -> {
                    var reference = reader.line("reference", "Reference", REFERENCE);
                    reader.when(
                            reference.isEmpty() && !reader.form().ticked("none"),
                            "reference",
                            "Enter the reference that the Home Office gave, or tick that it gave none");
                    return new Sending(reader.requiredDate("sentOn", "Day", today()), reference);
                })
                .then(sending -> new Problems()
                        .addAll(out.problems(actor, it, ready.cleared()))
                        .or(() -> sending))
                .then(sending -> ready.send(
                        out.screened(actor, it, ready.cleared()), sending.on(), sending.reference(), today()));
        return switch (sent) {
            case Ruling.Refused<NotificationEvent>(var problems) ->
                Page.refuse(SENDING, view(actor, it, form, problems));
            case Ruling.Agreed<NotificationEvent>(var event) ->
                switch (record(actor, it, ready, form, event)) {
                    case Saved.Done<Notification> _ ->
                        Page.go(Notice.done("Recorded that you sent it"), "/cases/%s/notification", ref);
                    case Ruling.Refused<Notification>(var problems) ->
                        Page.refuse(SENDING, view(actor, it, form, problems));
                    case Saved.Stale<Notification> _ -> Page.merged(sending(ref, actor));
                };
        };
    }

    /// Both or neither: the notification, and that the person is notified in the NRM.
    private Outcome<Notification> record(
            Actor.Person actor, Case it, Notification.Ready ready, FormData form, NotificationEvent event) {
        return transaction.execute(status -> {
            Outcome<Notification> saved = notifications.save(actor, it, form.version(), event);
            if (saved instanceof Saved.Done<Notification>
                    && event instanceof NotificationEvent.Sent sent
                    && processes.notified(
                                    actor, it, it.main(), sent.on(), sent.reference(), facts(it, ready, sent.on()))
                            instanceof Ruling.Refused<Ref>(var problems)) {
                status.setRollbackOnly();
                return new Ruling.Refused<>(problems);
            }
            return saved;
        });
    }

    /// What the rules of the NRM ask. The route says that the person is an adult. An organisation that is not
    /// bound and notifies of its own will records it in the same way.
    private NrmFacts facts(Case it, Notification.Ready ready, LocalDate on) {
        var born = it.main().details().born();
        var legal = duty.of(it.organisation(), it.organisationName());
        return new NrmFacts(
                born == null ? Age.ADULT : Age.on(born, on),
                ready.answers().person().noReferral() == NoReferral.BEST_INTERESTS
                        ? Agreement.BEST_INTERESTS_NOT_TO_REFER
                        : Agreement.REFUSED,
                born == null ? null : Age.eighteenth(born),
                legal.mayRefer(),
                legal.maySend(),
                true,
                true,
                false,
                false);
    }

    private View view(Actor actor, Case it, FormData form, List<Problem> problems) {
        return new View(it, form, NotificationController.lines(lines, actor, today()), problems);
    }

    @GetMapping("/cases/{ref}/notification/identity")
    @Allow(PREPARE_REFERRALS)
    @RecordsAccess(at = "ref")
    ModelAndView identity(@PathVariable Ref ref, Actor.Person actor) {
        var it = opened(actor, ref);
        if (!asked(it)) {
            return Page.go("/cases/%s/notification", ref);
        }
        var given = notifications.identity(it).orElse(null);
        var form = given == null
                ? FormData.empty().with("version", "0").with("agreedOn", today())
                : FormData.version(given.version()).with("agreedOn", given.agreedOn());
        if (given != null) {
            form.with(given.identity());
        }
        return Page.show(IDENTITY, new Identity(it, given, out.mayBeKnown(it), form, List.of()));
    }

    /// True while the notification is written and the person is willing to help an investigation.
    private boolean asked(Case it) {
        return notifications.find(it).orElse(null) instanceof Notification.Open open
                && open.answers().person().cooperates() == Answer.YES;
    }

    @PostMapping("/cases/{ref}/notification/identity")
    @Allow(PREPARE_REFERRALS)
    ModelAndView share(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        if (!asked(it)) {
            return Page.go("/cases/%s/notification", ref);
        }
        record Agreement(LocalDate on, SharedIdentity identity) {}
        var agreed = form.read(reader -> {
            var on = reader.requiredDate("agreedOn", "Day", today());
            reader.when(on.isAfter(today()), "agreedOn", "The day on which they agreed must be today or earlier");
            reader.when(
                    !out.mayBeKnown(it),
                    "",
                    "Record under consent first that the police may know who they are. Without it their name does not leave");
            return new Agreement(on, SharedIdentity.read(reader));
        });
        return switch (agreed.save(
                one -> notifications.share(actor, it, form.version(), one.on(), null, one.identity()))) {
            case Saved.Done<SharedIdentity.Given> _ ->
                Page.go(
                        Notice.done("Recorded. Their name and how to reach them are on the sheet from now on"),
                        "/cases/%s/notification",
                        ref);
            case Ruling.Refused<SharedIdentity.Given>(var problems) ->
                Page.refuse(
                        IDENTITY,
                        new Identity(it, notifications.identity(it).orElse(null), out.mayBeKnown(it), form, problems));
            case Saved.Stale<SharedIdentity.Given> _ -> Page.merged(identity(ref, actor));
        };
    }

    @PostMapping("/cases/{ref}/notification/identity/end")
    @Allow(PREPARE_REFERRALS)
    ModelAndView end(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var given = notifications.identity(it).filter(SharedIdentity.Given::live);
        if (given.isPresent()) {
            notifications.share(
                    actor,
                    it,
                    form.version(),
                    given.get().agreedOn(),
                    today(),
                    given.get().identity());
        }
        return Page.go(Notice.done("Recorded. Their name is not on the sheet any more"), "/cases/%s/notification", ref);
    }

    @GetMapping("/cases/{ref}/notification/consent")
    @Allow(PREPARE_REFERRALS)
    @RecordsAccess(at = "ref")
    ModelAndView consent(@PathVariable Ref ref, Actor.Person actor) {
        var it = opened(actor, ref);
        return notifications.find(it).orElse(null) instanceof Notification.Submitted sent
                ? Page.show(
                        CONSENT,
                        view(
                                actor,
                                it,
                                FormData.version(sent.header().version()).with("consentedOn", today()),
                                List.of()))
                : Page.go("/cases/%s/notification", ref);
    }

    /// The person agrees to a referral after all: the case takes the route of an adult who consents, and its
    /// referral follows this notification.
    @PostMapping("/cases/{ref}/notification/consent")
    @Allow(PREPARE_REFERRALS)
    ModelAndView consented(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        if (!(notifications.find(it).orElse(null) instanceof Notification.Submitted sent)) {
            return Page.go("/cases/%s/notification", ref);
        }
        var agreed = form.read(reader -> {
                    reader.text("words", "What they said", FormReader.REASON);
                    return reader.requiredDate("consentedOn", "Day", today());
                })
                .then(on -> sent.consent(on, today()));
        return switch (agreed.save(event -> change(actor, it, form, event))) {
            case Saved.Done<Notification> _ ->
                Page.go(
                        Notice.done(
                                "The case now has the route of an adult who agrees. Explain the NRM and record consent, then record the step in the NRM"),
                        "/cases/%s",
                        ref);
            case Ruling.Refused<Notification>(var problems) -> Page.refuse(CONSENT, view(actor, it, form, problems));
            case Saved.Stale<Notification> _ -> Page.merged(consent(ref, actor));
        };
    }

    /// Both or neither: the notification and the route of the case.
    private Saved<Notification> change(Actor.Person actor, Case it, FormData form, NotificationEvent event) {
        return transaction.execute(status -> {
            var saved = notifications.save(actor, it, form.version(), event);
            if (saved instanceof Saved.Done<Notification>
                    && it.route() != Route.ADULT_CONSENTS
                    && routes.change(
                                    actor,
                                    it,
                                    it.version(),
                                    Route.ADULT_CONSENTS,
                                    form.text("words").isEmpty()
                                            ? "Agreed to a referral after a notification"
                                            : form.text("words"))
                            instanceof Saved.Stale<Case>) {
                status.setRollbackOnly();
                return Saved.stale(notifications.get(it));
            }
            return saved;
        });
    }

    private Case opened(Actor.Person actor, Ref ref) {
        var it = cases.get(actor, ref, NotificationController.PART);
        if (!it.mayWork()) {
            throw new NotFound(ref);
        }
        return it;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
