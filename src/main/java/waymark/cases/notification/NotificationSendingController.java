package waymark.cases.notification;

import static waymark.kernel.Permission.PREPARE_REFERRALS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.decisions.NrmProcesses;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.rules.Age;
import waymark.cases.rules.Agreement;
import waymark.cases.rules.NrmFacts;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
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

/// A person sends the notification with the service of the Home Office, and records that they did.
@Controller
@RequestMapping("/cases/{ref}/notification/sending")
class NotificationSendingController {

    private static final String FORM = "cases/notification/sending";

    record View(Case it, FormData form, List<HelpLine> lines, List<Problem> problems) {}

    private record Sending(LocalDate on, String reference) {

        static Sending read(FormReader reader, LocalDate today) {
            var reference = reader.line("reference", "Reference", 100);
            reader.when(
                    reference.isEmpty() && !reader.form().ticked("none"),
                    "reference",
                    "Enter the reference that the Home Office gave, or tick that it gave none");
            return new Sending(reader.requiredDate("sentOn", "Day", today), reference);
        }
    }

    private final Cases cases;
    private final Notifications notifications;
    private final WayOut out;
    private final DutyToNotify duty;
    private final NrmProcesses processes;
    private final HelpLines lines;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NotificationSendingController(
            Cases cases,
            Notifications notifications,
            WayOut out,
            DutyToNotify duty,
            NrmProcesses processes,
            HelpLines lines,
            TransactionTemplate transaction,
            Clock clock) {
        this.cases = cases;
        this.notifications = notifications;
        this.out = out;
        this.duty = duty;
        this.processes = processes;
        this.lines = lines;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping
    @Allow(PREPARE_REFERRALS)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var it = NotificationController.worked(cases, actor, ref);
        if (!(notifications.find(it).orElse(null) instanceof Notification.Ready ready)) {
            return Page.go("/cases/%s/notification", ref);
        }
        return Page.show(
                FORM,
                view(
                        actor,
                        it,
                        FormData.version(ready.header().version()).with("sentOn", today()),
                        out.problems(actor, it, ready.cleared())));
    }

    @PostMapping
    @Allow(PREPARE_REFERRALS)
    ModelAndView sent(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        if (!(notifications.find(it).orElse(null) instanceof Notification.Ready ready)) {
            return Page.go("/cases/%s/notification", ref);
        }
        Ruling<NotificationEvent> sent = form.read(reader -> Sending.read(reader, today()))
                .then(sending -> new Problems()
                        .addAll(out.problems(actor, it, ready.cleared()))
                        .or(() -> sending))
                .then(sending -> ready.send(
                        out.screened(actor, it, ready.cleared()), sending.on(), sending.reference(), today()));
        return switch (sent) {
            case Ruling.Refused<NotificationEvent>(var problems) -> Page.refuse(FORM, view(actor, it, form, problems));
            case Ruling.Agreed<NotificationEvent>(var event) ->
                switch (record(actor, it, ready, form, event)) {
                    case Saved.Done<Notification> _ ->
                        Page.go(Notice.done("Recorded that you sent it"), "/cases/%s/notification", ref);
                    case Ruling.Refused<Notification>(var problems) ->
                        Page.refuse(FORM, view(actor, it, form, problems));
                    case Saved.Stale<Notification> _ -> Page.merged(form(ref, actor));
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

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
