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

/// Under which references the Home Office knows a person.
@Controller
@RequestMapping("/cases/{ref}/nrm/{process}/references")
class NrmReferencesController {

    private static final String FORM = "cases/decisions/references";

    record View(Case it, PersonInCase person, NrmProcess process, FormData form, List<Problem> problems) {}

    private final Cases cases;
    private final NrmProcesses processes;

    NrmReferencesController(Cases cases, NrmProcesses processes) {
        this.cases = cases;
        this.processes = processes;
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, @PathVariable("process") Ref wanted, Actor.Person actor) {
        var it = cases.get(actor, ref, NrmController.PART);
        var nrm = processes.get(it, wanted);
        return it.mayWork()
                ? Page.show(
                        FORM,
                        new View(
                                it,
                                NrmPerson.of(it, nrm.process()),
                                nrm.process(),
                                FormData.version(nrm.referencesVersion()).with(nrm.references()),
                                List.of()))
                : Page.go("/cases/%s/nrm/%s", ref, wanted);
    }

    @PostMapping
    @Allow(WORK_CASES)
    ModelAndView refer(@PathVariable Ref ref, @PathVariable("process") Ref wanted, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var nrm = processes.get(it, wanted);
        return switch (form.read(NrmReferences::read)
                .save(references -> processes.rename(actor, it, nrm, form.version(), references))) {
            case Saved.Done<PersonInNrm> _ -> Page.go(Notice.done("Saved"), "/cases/%s/nrm/%s", ref, wanted);
            case Ruling.Refused<PersonInNrm>(var problems) ->
                Page.refuse(FORM, new View(it, NrmPerson.of(it, nrm.process()), nrm.process(), form, problems));
            case Saved.Stale<PersonInNrm> _ -> Page.merged(form(ref, wanted, actor));
        };
    }
}
