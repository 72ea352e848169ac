package waymark.cases.decisions;

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
import waymark.cases.record.PersonInCase;
import waymark.cases.rules.NrmProcess;
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

/// Takes back a step that was recorded by mistake.
@Controller
@RequestMapping("/cases/{ref}/nrm/{process}/correction")
class NrmCorrectionController {

    private static final String FORM = "cases/decisions/correction";

    /// @param last the step that is taken back
    record View(
            Case it,
            PersonInCase person,
            NrmProcess process,
            NrmStepLine last,
            FormData form,
            List<Problem> problems) {}

    private final Cases cases;
    private final NrmProcesses processes;

    NrmCorrectionController(Cases cases, NrmProcesses processes) {
        this.cases = cases;
        this.processes = processes;
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, @PathVariable("process") Ref wanted, Actor.Person actor) {
        var it = cases.get(actor, ref, NrmController.PART);
        var nrm = processes.get(it, wanted);
        var form = FormData.version(nrm.process().version());
        return page(it, nrm.process(), form, List.of());
    }

    @PostMapping
    @Allow(WORK_CASES)
    ModelAndView correct(
            @PathVariable Ref ref, @PathVariable("process") Ref wanted, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var process = processes.get(it, wanted).process();
        if (processes.begunAgain(it, process)) {
            return Page.go("/cases/%s/nrm/%s", ref, wanted);
        }
        return switch (form.read(reader ->
                        reader.required("reason", "Reason", FormReader.REASON, "Enter why it was recorded by mistake"))
                .save(reason -> processes.takeBack(actor, it, process, form.version(), reason))) {
            case Saved.Done<NrmProcess> _ -> Page.go(Notice.done("Taken back"), "/cases/%s/nrm/%s", ref, wanted);
            case Ruling.Refused<NrmProcess>(var problems) -> page(it, process, form, problems);
            case Saved.Stale<NrmProcess> _ -> Page.merged(form(ref, wanted, actor));
        };
    }

    private ModelAndView page(Case it, NrmProcess process, FormData form, List<Problem> problems) {
        var back = NrmStepLine.toTakeBack(processes.steps(process));
        if (back.isEmpty() || !it.mayWork() || processes.begunAgain(it, process)) {
            return Page.go("/cases/%s/nrm/%s", it.ref(), process.ref());
        }
        var view = new View(it, NrmPerson.of(it, process), process, back.getLast(), form, problems);
        return problems.isEmpty() ? Page.show(FORM, view) : Page.refuse(FORM, view);
    }
}
