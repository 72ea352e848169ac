package waymark.cases.notification;

import static waymark.kernel.Permission.PREPARE_REFERRALS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;

/// The person agrees that the police know who they are, or takes that back. Asked only where they are
/// willing to help an investigation.
@Controller
@RequestMapping("/cases/{ref}/notification/identity")
class SharedIdentityController {

    private static final String FORM = "cases/notification/identity";

    /// @param given null where no name was entered before
    /// @param mayBeKnown true where they agreed, under consent, that the police may know who they are
    record View(
            Case it, SharedIdentity.@Nullable Given given, boolean mayBeKnown, FormData form, List<Problem> problems) {}

    private final Cases cases;
    private final Notifications notifications;
    private final WayOut out;
    private final Clock clock;

    SharedIdentityController(Cases cases, Notifications notifications, WayOut out, Clock clock) {
        this.cases = cases;
        this.notifications = notifications;
        this.out = out;
        this.clock = clock;
    }

    @GetMapping
    @Allow(PREPARE_REFERRALS)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var it = NotificationController.worked(cases, actor, ref);
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
        return Page.show(FORM, new View(it, given, out.mayBeKnown(it), form, List.of()));
    }

    /// True while the notification is written and the person is willing to help an investigation.
    private boolean asked(Case it) {
        return notifications.find(it).orElse(null) instanceof Notification.Open open
                && open.answers().person().cooperates() == Answer.YES;
    }

    @PostMapping
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
                        FORM,
                        new View(it, notifications.identity(it).orElse(null), out.mayBeKnown(it), form, problems));
            case Saved.Stale<SharedIdentity.Given> _ -> Page.merged(form(ref, actor));
        };
    }

    @PostMapping("/end")
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

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
