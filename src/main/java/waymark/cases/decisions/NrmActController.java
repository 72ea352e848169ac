package waymark.cases.decisions;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.children.ChildApi;
import waymark.cases.law.LawBook;
import waymark.cases.law.LawItem;
import waymark.cases.law.LawList;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.PersonInCase;
import waymark.cases.rules.Agreement;
import waymark.cases.rules.Authority;
import waymark.cases.rules.ClockRules;
import waymark.cases.rules.Ground;
import waymark.cases.rules.Limb;
import waymark.cases.rules.NrmProcess;
import waymark.cases.rules.RunningClock;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
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

/// Records what happened to a person in the NRM, each with a form of its own.
@Controller
class NrmActController {

    private static final String FORM = "cases/decisions/act";

    /// @param clocks the time to ask for a reconsideration, and whatever else runs and matters here
    /// @param basis what a disqualification may rest on today
    /// @param agreement what is recorded of the person's consent to the NRM
    /// @param panel whether a local panel decides in the area of the case; null where its area is not known
    record View(
            Case it,
            PersonInCase person,
            NrmProcess process,
            NrmAct act,
            List<RunningClock> clocks,
            List<LawItem> basis,
            Agreement agreement,
            @Nullable Boolean panel,
            FormData form,
            List<Problem> problems,
            LocalDate today) {

        String here() {
            return it.path() + "/nrm/" + process.ref();
        }

        List<Choice> decisions() {
            return act.choices(process);
        }

        List<Choice> authorities() {
            return Choice.from(Arrays.asList(Authority.values()), Authority::name, Authority::words);
        }

        List<Choice> grounds() {
            return Choice.from(Arrays.asList(Ground.values()), Ground::name, Ground::words);
        }

        List<Choice> limbs() {
            return Choice.from(Arrays.asList(Limb.values()), Limb::name, Limb::words);
        }

        List<Choice> rests() {
            return Choice.from(basis, LawItem::words, LawItem::words);
        }

        List<Choice> yesOrNo() {
            return List.of(Choice.of(NrmForm.YES, "Yes"), Choice.of("no", "No"));
        }

        boolean agreed() {
            return agreement == Agreement.CONSENTED;
        }

        /// Where consent is asked for and recorded.
        String consent() {
            return it.path() + "/consent/" + person.ref() + "/conversation";
        }

        boolean asksForDate() {
            return act != NrmAct.RECOVERY;
        }
    }

    private final Cases cases;
    private final NrmProcesses processes;
    private final LawBook law;
    private final ChildApi children;
    private final RecordedAgreement agreement;
    private final Clock clock;

    NrmActController(
            Cases cases,
            NrmProcesses processes,
            LawBook law,
            ChildApi children,
            RecordedAgreement agreement,
            Clock clock) {
        this.cases = cases;
        this.processes = processes;
        this.law = law;
        this.children = children;
        this.agreement = agreement;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/nrm/{process}/{act}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(
            @PathVariable Ref ref, @PathVariable("process") Ref wanted, @PathVariable String act, Actor.Person actor) {
        var kind = NrmAct.of(act).orElseThrow(() -> new NotFound(wanted));
        var it = cases.get(actor, ref, NrmController.PART);
        var process = processes.get(it, wanted).process();
        var rules = law.clocks();
        return it.mayWork() && kind.fits(process, NrmController.minimumPassed(process, rules, today()))
                ? Page.show(FORM, view(it, process, kind, rules, FormData.version(process.version()), List.of()))
                : Page.go("/cases/%s/nrm/%s", ref, wanted);
    }

    @PostMapping("/cases/{ref}/nrm/{process}/{act}")
    @Allow(WORK_CASES)
    ModelAndView record(
            @PathVariable Ref ref,
            @PathVariable("process") Ref wanted,
            @PathVariable String act,
            FormData form,
            Actor.Person actor) {
        var kind = NrmAct.of(act).orElseThrow(() -> new NotFound(wanted));
        var it = cases.forChange(actor, ref);
        var process = processes.get(it, wanted).process();
        var rules = law.clocks();
        if (!kind.fits(process, NrmController.minimumPassed(process, rules, today()))) {
            return Page.go(
                    Notice.important("This was not recorded: somebody recorded another step first"),
                    "/cases/%s/nrm/%s",
                    ref,
                    wanted);
        }
        var person = NrmPerson.of(it, process);
        var events = form.read(reader -> read(reader, kind, process, it, person))
                .then(sent -> sent.events(kind, process, rules, today()));
        return switch (events.save(all -> processes.save(actor, it, form.version(), all))) {
            case Saved.Done<NrmProcess> _ -> Page.go(Notice.done("Recorded"), "/cases/%s/nrm/%s", ref, wanted);
            case Ruling.Refused<NrmProcess>(var problems) ->
                Page.refuse(FORM, view(it, process, kind, rules, form, problems));
            case Saved.Stale<NrmProcess> _ -> Page.merged(show(ref, wanted, act, actor));
        };
    }

    private View view(
            Case it, NrmProcess process, NrmAct kind, ClockRules rules, FormData form, List<Problem> problems) {
        var person = NrmPerson.of(it, process);
        return new View(
                it,
                person,
                process,
                kind,
                rules.live(process, NrmPerson.turns18(person), today()),
                basis(kind),
                agreement.of(it, person),
                panel(it, today()),
                form,
                problems,
                today());
    }

    /// As the settings say it for the area of the case.
    private @Nullable Boolean panel(Case it, LocalDate day) {
        var area = it.area();
        return area == null ? null : children.panel(area, day);
    }

    private NrmForm read(FormReader reader, NrmAct act, NrmProcess process, Case it, PersonInCase person) {
        var on = NrmForm.on(reader, act, process, today());
        var panel = panel(it, on);
        var facts = NrmPerson.facts(
                        process, person, on, panel == null ? reader.form().ticked("pilot") : panel)
                .with(agreement.of(it, person));
        return NrmForm.read(reader, act, process, on, facts, basis(act));
    }

    private List<LawItem> basis(NrmAct act) {
        return act == NrmAct.DISQUALIFICATION ? law.items(LawList.DISQUALIFICATION, today()) : List.of();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
