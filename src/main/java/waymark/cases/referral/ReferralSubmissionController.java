package waymark.cases.referral;

import static waymark.kernel.Permission.PREPARE_REFERRALS;
import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.Contact;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Records that a first responder has sent a referral in the Home Office form. Waymark sends nothing itself.
@Controller
class ReferralSubmissionController {

    private static final String PAGE = "cases/referral/submission";

    /// @param may true for a first responder of an organisation on the list
    /// @param onDuty who answers as a first responder in the area now, for everybody else
    /// @param missing how many answers the form still needs
    record View(
            ReferralPages.About about,
            boolean may,
            List<Choice> organisations,
            List<Contact> onDuty,
            int missing,
            FormData form,
            List<Problem> problems) {

        /// True where it was sent before it was agreed, and nobody has said why.
        boolean early() {
            return problems.stream().anyMatch(problem -> problem.field().equals("early"))
                    || !form.text("early").isEmpty();
        }
    }

    private final ReferralPages pages;
    private final Referrals referrals;
    private final FirstResponders responders;
    private final Clock clock;

    ReferralSubmissionController(ReferralPages pages, Referrals referrals, FirstResponders responders, Clock clock) {
        this.pages = pages;
        this.referrals = referrals;
        this.responders = responders;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/referral/{person}/submission")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, @PathVariable Ref person, Actor.Person actor) {
        var about = pages.get(actor, ref, person);
        if (!about.refers() || !about.it().mayWork()) {
            return Page.go(about.path());
        }
        return Page.show(PAGE, view(about, actor, filled(about, actor), List.of()));
    }

    private FormData filled(ReferralPages.About about, Actor.Person actor) {
        var form = FormData.version(about.referral().header().version());
        return switch (about.referral()) {
            case Referral.Draft _ ->
                form.with("on", LocalDate.now(clock))
                        .with("by", actor.name())
                        .with("organisation", actor.organisation());
            case Referral.Sent sent -> form.with(sent.submission());
        };
    }

    private View view(ReferralPages.About about, Actor.Person actor, FormData form, List<Problem> problems) {
        var listed = responders.all();
        boolean may = FirstResponders.mayRecord(actor, listed);
        return new View(
                about,
                may,
                Choice.from(listed, FirstResponder::code, FirstResponder::name),
                may ? List.of() : responders.onDuty(actor, about.it().area()),
                SectionProgress.all(about.answers()).stream()
                        .mapToInt(one -> one.missing().size())
                        .sum(),
                form,
                problems);
    }

    @PostMapping("/cases/{ref}/referral/{person}/submission")
    @Allow(PREPARE_REFERRALS)
    ModelAndView record(@PathVariable Ref ref, @PathVariable Ref person, FormData form, Actor.Person actor) {
        var about = pages.forChange(actor, ref, person);
        var listed = responders.all();
        if (!about.refers() || !FirstResponders.mayRecord(actor, listed)) {
            throw new NotFound(person);
        }
        var header = about.referral().header();
        var submission = Submission.read(
                form,
                listed,
                header.startedOn(),
                about.referral() instanceof Referral.Draft
                        ? referrals.agreedOn(about.it(), about.person(), header.route())
                        : Optional.empty(),
                LocalDate.now(clock));
        return switch (save(actor, about, form.version(), submission)) {
            case Saved.Done<Referral> _ ->
                Page.go(
                        Notice.done("Recorded. The time until a decision is counted from the day it was sent"),
                        about.path());
            case Ruling.Refused<Referral>(var problems) -> Page.refuse(PAGE, view(about, actor, form, problems));
            case Saved.Stale<Referral> _ -> Page.merged(show(ref, person, actor));
        };
    }

    private Outcome<Referral> save(
            Actor.Person actor, ReferralPages.About about, int version, Ruling<Submission> submission) {
        return switch (about.referral()) {
            case Referral.Draft draft ->
                switch (submission.then(draft::record)) {
                    case Ruling.Agreed<ReferralEvent.Recorded>(var event) ->
                        referrals.record(actor, about.it(), about.person(), version, event);
                    case Ruling.Refused<ReferralEvent.Recorded>(var problems) -> new Ruling.Refused<>(problems);
                };
            case Referral.Sent sent ->
                submission
                        .then(sent::correct)
                        .save(event -> referrals.save(actor, about.it(), about.person(), version, event));
        };
    }
}
