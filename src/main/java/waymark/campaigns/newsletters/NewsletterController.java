package waymark.campaigns.newsletters;

import static waymark.kernel.Permission.RUN_CAMPAIGNS;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.mail.Mail;

/// One newsletter: read, tried on oneself, given to somebody else for a second look, and sent.
@Controller
@RequestMapping("/campaigns/newsletters/{ref}")
class NewsletterController {

    private static final String SHOW = "campaigns/newsletters/newsletter";

    /// @param mailOpen whether letters go out from here
    record View(
            Newsletter it,
            boolean mayWrite,
            boolean mayDecide,
            boolean mailOpen,
            List<TimelineEntry> timeline,
            FormData form,
            List<Problem> problems) {}

    private final Newsletters newsletters;
    private final Mail mail;
    private final Clock clock;

    NewsletterController(Newsletters newsletters, Mail mail, Clock clock) {
        this.newsletters = newsletters;
        this.mail = mail;
        this.clock = clock;
    }

    @GetMapping
    @Allow(USE_WAYMARK)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = newsletters.get(actor, ref);
        return Page.show(SHOW, view(it, actor, FormData.version(it.header().version()), List.of()));
    }

    private View view(Newsletter it, Actor.Person actor, FormData form, List<Problem> problems) {
        boolean writes = Newsletter.mayWrite(actor, it.header().area());
        return new View(
                it,
                writes,
                writes
                        && it instanceof Newsletter.Asked
                        && !actor.id().equals(it.header().askedBy()),
                mail.open(),
                writes ? newsletters.timeline(it.ref()) : List.of(),
                form,
                problems);
    }

    /// Sends a letter to whoever asks for it, as others will get it.
    @PostMapping("/test")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView test(@PathVariable Ref ref, Actor.Person actor) {
        newsletters.written(actor, ref);
        newsletters.test(actor, ref);
        return Page.go(
                mail.open()
                        ? Notice.done("A test goes to your own address in a minute")
                        : Notice.important("A test waits, but no e-mail is sent: no mail server is set up"),
                "/campaigns/newsletters/%s",
                ref);
    }

    /// Asks for the second look, takes it back, gives it back with what to change, or sends.
    @PostMapping("/step")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView step(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = newsletters.written(actor, ref);
        Outcome<Newsletter> outcome = switch (it) {
            case Newsletter.Draft draft -> draft.ask().save(event -> newsletters.save(actor, form.version(), event));
            case Newsletter.Asked asked
            when form.text("act").equals("send") ->
                asked.send(actor, LocalDate.now(clock)).save(event -> newsletters.save(actor, form.version(), event));
            case Newsletter.Asked asked ->
                form.read(reader -> reader.text("returned", "What is to be changed", Newsletter.LONGEST_RETURN))
                        .then(said -> asked.giveBack(actor, said))
                        .save(event -> newsletters.save(actor, form.version(), event));
            case Newsletter.Sent _ -> Saved.stale(it);
        };
        return switch (outcome) {
            case Saved.Done<Newsletter> _ ->
                Page.go(
                        Notice.done("Saved. The newsletter is: "
                                + newsletters.get(actor, ref).word()),
                        "/campaigns/newsletters/%s",
                        ref);
            case Ruling.Refused<Newsletter>(var problems) -> Page.refuse(SHOW, view(it, actor, form, problems));
            case Saved.Stale<Newsletter> _ -> Page.merged(show(ref, actor));
        };
    }
}
