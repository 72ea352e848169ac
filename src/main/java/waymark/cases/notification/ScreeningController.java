package waymark.cases.notification;

import static waymark.kernel.Permission.PREPARE_REFERRALS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Shows what the screener found, over the text as it was typed, and lets its writer judge each finding. The
/// text is screened when the page is shown and again when it is judged; nothing is taken from the form.
@Controller
class ScreeningController {

    private static final String PAGE = "cases/notification/screening";
    private static final String KEEP = "keep";

    static final List<Choice> JUDGEMENTS = List.of(
            Choice.of("reword", "I will change the wording"),
            Choice.of(KEEP, "Keep it: it does not say who the person is"));

    /// @param failed true where nothing could be screened
    /// @param together findings about the answers together
    /// @param lines whom to ring
    record View(
            Case it,
            Notification.Open notification,
            boolean failed,
            List<ScreenedBox> boxes,
            List<ScreenedBox.Numbered> together,
            List<NotificationAnswers.Missing> missing,
            List<HelpLine> lines,
            FormData form,
            List<Problem> problems) {

        int found() {
            return together.size()
                    + boxes.stream().mapToInt(box -> box.findings().size()).sum();
        }

        long direct() {
            return boxes.stream()
                            .flatMap(box -> box.findings().stream())
                            .filter(one -> one.finding().direct())
                            .count()
                    + together.stream().filter(one -> one.finding().direct()).count();
        }
    }

    private final Cases cases;
    private final Notifications notifications;
    private final NotificationScreener screener;
    private final NotificationPlaces places;
    private final HelpLines lines;
    private final Clock clock;

    ScreeningController(
            Cases cases,
            Notifications notifications,
            NotificationScreener screener,
            NotificationPlaces places,
            HelpLines lines,
            Clock clock) {
        this.cases = cases;
        this.notifications = notifications;
        this.screener = screener;
        this.places = places;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/notification/screening")
    @Allow(PREPARE_REFERRALS)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = NotificationController.worked(cases, actor, ref);
        if (!(notifications.find(it).orElse(null) instanceof Notification.Open open)
                || !NotificationController.fits(it)) {
            return Page.go("/cases/%s/notification", ref);
        }
        var screened = screener.screen(it, open.answers(), places.names(actor));
        var form = FormData.version(open.header().version());
        if (screened instanceof Screened.Done done) {
            int number = 0;
            for (var finding : done.findings()) {
                number++;
                var reason = finding.reason(open.header().content().kept());
                form.with("keep-" + number, reason == null ? "" : KEEP).with("reason-" + number, reason);
            }
        }
        return Page.show(PAGE, view(actor, it, open, screened, form, List.of()));
    }

    @PostMapping("/cases/{ref}/notification/screening")
    @Allow(PREPARE_REFERRALS)
    ModelAndView judge(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        if (!(notifications.find(it).orElse(null) instanceof Notification.Open open)
                || !NotificationController.fits(it)) {
            return Page.go("/cases/%s/notification", ref);
        }
        var screened = screener.screen(it, open.answers(), places.names(actor));
        if (screened instanceof Screened.Done done && !form.text("screened").equals(seal(done))) {
            return again(ref);
        }
        var judged = form.read(reader -> kept(reader, screened)).then(kept -> open.judge(screened, kept));
        return switch (judged.save(event -> notifications.save(actor, it, form.version(), event))) {
            case Saved.Done<Notification> _ ->
                notifications.get(it) instanceof Notification.Ready
                        ? Page.go(
                                Notice.done("Cleared for sending. Open the sheet to type it over"),
                                "/cases/%s/notification",
                                ref)
                        : Page.go(
                                Notice.important(
                                        "Saved. It does not leave yet: change what is marked, and answer what is missing"),
                                "/cases/%s/notification/screening",
                                ref);
            case Ruling.Refused<Notification>(var problems) ->
                Page.refuse(PAGE, view(actor, it, open, screened, form, problems));
            case Saved.Stale<Notification> _ -> again(ref);
        };
    }

    private static ModelAndView again(Ref ref) {
        return Page.go(
                Notice.important(
                        "The text was changed, or other things are found in it now. Look at the findings again"),
                "/cases/%s/notification/screening",
                ref);
    }

    /// What the form judges: the same text with as many findings.
    static String seal(Screened.Done done) {
        return done.digest() + "-" + done.findings().size();
    }

    private static List<Finding.Kept> kept(FormReader reader, Screened screened) {
        var kept = new ArrayList<Finding.Kept>();
        if (screened instanceof Screened.Done done) {
            int number = 0;
            for (var finding : done.findings()) {
                number++;
                if (!finding.direct() && reader.form().text("keep-" + number).equals(KEEP)) {
                    kept.add(finding.keep(reader.text("reason-" + number, "Reason", FormReader.REASON)));
                }
            }
        }
        return kept;
    }

    private View view(
            Actor actor, Case it, Notification.Open open, Screened screened, FormData form, List<Problem> problems) {
        var numbered = List.<ScreenedBox.Numbered>of();
        if (screened instanceof Screened.Done done) {
            form.with("screened", seal(done));
            numbered = ScreenedBox.Numbered.of(done.findings());
        }
        boolean failed = screened instanceof Screened.Failed;
        return new View(
                it,
                open,
                failed,
                failed ? List.of() : ScreenedBox.of(open.answers(), numbered),
                numbered.stream().filter(one -> one.finding().box() == null).toList(),
                open.answers().missing(),
                NotificationController.lines(lines, actor, LocalDate.now(clock)),
                form,
                problems);
    }
}
