package waymark.support.handingover;

import static waymark.kernel.Permission.WORK_CASES;

import java.util.List;
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
import waymark.web.forms.FormReader;

/// The note for the next owner of a case, and that the person was told.
@Controller
@RequestMapping("/cases/{ref}/handing-over")
class HandingOverController {

    private static final String PAGE = "support/handingover/handingOver";

    record View(Case it, List<HandingOver.Note> notes, boolean toTell, FormData form, List<Problem> problems) {}

    private final Cases cases;
    private final HandingOver handing;

    HandingOverController(Cases cases, HandingOver handing) {
        this.cases = cases;
        this.handing = handing;
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAGE, view(cases.get(actor, ref, "handing-over"), FormData.empty(), List.of()));
    }

    private View view(Case it, FormData form, List<Problem> problems) {
        return new View(it, handing.notes(it), handing.toTell(it), form, problems);
    }

    @PostMapping
    @Allow(WORK_CASES)
    ModelAndView write(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var words = form.read(reader ->
                reader.required("words", "The note", FormReader.TEXT, "Enter what the next owner has to know"));
        return switch (words.save(text -> handing.write(actor, it, text))) {
            case Saved.Done<String> _ -> Page.go(Notice.done("Saved"), "/cases/%s/handing-over", ref);
            case Ruling.Refused<String>(var problems) -> Page.refuse(PAGE, view(it, form, problems));
            case Saved.Stale<String> _ -> Page.merged(show(ref, actor));
        };
    }

    @PostMapping("/told")
    @Allow(WORK_CASES)
    ModelAndView told(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        handing.told(actor, it);
        return Page.go(Notice.done("Recorded"), "/cases/%s", ref);
    }
}
