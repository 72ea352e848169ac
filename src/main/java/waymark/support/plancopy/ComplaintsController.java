package waymark.support.plancopy;

import static waymark.kernel.Permission.SUPERVISE_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
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
import waymark.web.forms.FormReader;

/// Complaints, for those who answer them.
@Controller
class ComplaintsController {

    private static final String PAGE = "support/plancopy/complaint";

    record ListView(List<Complaints.Listed> complaints, LocalDate today) {}

    record View(Complaint complaint, FormData form, LocalDate today, List<Problem> problems) {}

    private final Complaints complaints;
    private final Clock clock;

    ComplaintsController(Complaints complaints, Clock clock) {
        this.complaints = complaints;
        this.clock = clock;
    }

    @GetMapping("/complaints")
    @Allow(SUPERVISE_CASES)
    ModelAndView list(Actor.Person actor) {
        return Page.show("support/plancopy/complaints", new ListView(complaints.listed(actor), today()));
    }

    @GetMapping("/complaints/{ref}")
    @Allow(SUPERVISE_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return page(complaints.get(actor, ref));
    }

    private ModelAndView page(Complaint it) {
        return Page.show(PAGE, new View(it, FormData.version(it.version()), today(), List.of()));
    }

    @PostMapping("/complaints/{ref}/acknowledgement")
    @Allow(SUPERVISE_CASES)
    ModelAndView acknowledge(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        return save(ref, form, actor, "Complaint acknowledged", _ -> new Complaint.Next.Acknowledged());
    }

    @PostMapping("/complaints/{ref}/answer")
    @Allow(SUPERVISE_CASES)
    ModelAndView answer(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        return save(
                ref,
                form,
                actor,
                "Answer kept. The person reads it with their code",
                reader -> new Complaint.Next.Answered(reader.text("answer", "The answer", FormReader.TEXT)));
    }

    @PostMapping("/complaints/{ref}/closure")
    @Allow(SUPERVISE_CASES)
    ModelAndView close(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        return save(
                ref,
                form,
                actor,
                "Complaint closed",
                reader -> new Complaint.Next.Closed(reader.text("outcome", "What was done", FormReader.TEXT)));
    }

    private ModelAndView save(
            Ref ref, FormData form, Actor.Person actor, String done, Function<FormReader, Complaint.Next> read) {
        var it = complaints.find(ref);
        var saved = form.<Complaint.Next>read(read)
                .then(it::rule)
                .save(next -> complaints.save(actor, it, form.version(), next));
        return switch (saved) {
            case Saved.Done<Complaint> _ -> Page.go(Notice.done(done), "/complaints/%s", ref);
            case Ruling.Refused<Complaint>(var problems) -> Page.refuse(PAGE, new View(it, form, today(), problems));
            case Saved.Stale<Complaint>(var current) -> Page.merged(page(current));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
