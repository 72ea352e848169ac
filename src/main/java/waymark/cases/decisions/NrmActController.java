package waymark.cases.decisions;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import waymark.cases.rules.NrmEntry;
import waymark.cases.rules.NrmEvent;
import waymark.cases.rules.NrmFacts;
import waymark.cases.rules.NrmPoint;
import waymark.cases.rules.NrmProcess;
import waymark.cases.rules.NrmState;
import waymark.cases.rules.NrmStep;
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
    private static final String YES = "yes";
    private static final String NO = "no";

    /// @param window the time to ask for a reconsideration, and whatever else runs and matters here
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
            return Choice.from(choosable(act, process), NrmStep::name, NrmActController::word);
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
            return List.of(Choice.of(YES, "Yes"), Choice.of(NO, "No"));
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

    /// What a form says.
    private record Sent(NrmStep step, NrmEntry entry, NrmFacts facts) {}

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
        var process = NrmController.one(processes.of(it), wanted).process();
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
        var process = NrmController.one(processes.of(it), wanted).process();
        var rules = law.clocks();
        if (!kind.fits(process, NrmController.minimumPassed(process, rules, today()))) {
            return Page.go(
                    Notice.important("This was not recorded: somebody recorded another step first"),
                    "/cases/%s/nrm/%s",
                    ref,
                    wanted);
        }
        var person = NrmController.person(it, process);
        var events = form.read(reader -> read(reader, kind, process, it, person))
                .then(sent -> events(kind, process, sent, rules));
        return switch (events.save(all -> processes.save(actor, it, form.version(), all))) {
            case Saved.Done<NrmProcess> _ -> Page.go(Notice.done("Recorded"), "/cases/%s/nrm/%s", ref, wanted);
            case Ruling.Refused<NrmProcess>(var problems) ->
                Page.refuse(FORM, view(it, process, kind, rules, form, problems));
            case Saved.Stale<NrmProcess> _ -> Page.merged(show(ref, wanted, act, actor));
        };
    }

    private View view(
            Case it, NrmProcess process, NrmAct kind, ClockRules rules, FormData form, List<Problem> problems) {
        var person = NrmController.person(it, process);
        return new View(
                it,
                person,
                process,
                kind,
                rules.live(process, NrmPerson.turns18(person), today()),
                kind == NrmAct.DISQUALIFICATION ? law.items(LawList.DISQUALIFICATION, today()) : List.of(),
                agreement.of(it, person),
                panel(it, today()),
                form,
                problems,
                today());
    }

    /// The steps that a form lets somebody choose from.
    private static List<NrmStep> choosable(NrmAct act, NrmProcess process) {
        if (act == NrmAct.CONCLUSIVE_GROUNDS) {
            return List.of(NrmStep.CG_POSITIVE, NrmStep.CG_NEGATIVE);
        }
        return act.steps(process)
                .filter(step -> process.authority() == Authority.LOCAL_PANEL
                        || step != NrmStep.RG_AND_CG_POSITIVE && step != NrmStep.RG_POSITIVE_CG_NEGATIVE)
                .toList();
    }

    private static String word(NrmStep step) {
        return switch (step) {
            case RG_POSITIVE, CG_POSITIVE -> "Positive";
            case RG_NEGATIVE, CG_NEGATIVE -> "Negative";
            case RG_AND_CG_POSITIVE -> "Both decisions at one meeting: both positive";
            case RG_POSITIVE_CG_NEGATIVE -> "Both decisions at one meeting: conclusive grounds negative";
            case UPHELD -> "The decision is unchanged";
            case TURNED_18_STAYS_IN -> "The person stays in the NRM";
            case TURNED_18_LEAVES -> "The person leaves the NRM";
            default -> step.words();
        };
    }

    /// As the settings say it for the area of the case.
    private @Nullable Boolean panel(Case it, LocalDate day) {
        var area = it.area();
        return area == null ? null : children.panel(area, day);
    }

    private Sent read(FormReader reader, NrmAct act, NrmProcess process, Case it, PersonInCase person) {
        var on = act == NrmAct.RECOVERY
                ? process.day(NrmPoint.RG_POSITIVE).orElse(process.since())
                : reader.requiredDate("on", "Date", today());
        var step = step(reader, act, process);
        var panel = panel(it, on);
        var facts = NrmPerson.facts(
                        process, person, on, panel == null ? reader.form().ticked("pilot") : panel)
                .with(agreement.of(it, person));
        var entry =
                NrmEntry.on(on).because(act.reason().isEmpty() ? "" : reader.text("reason", "Reason", FormReader.TEXT));
        return new Sent(
                step,
                switch (act) {
                    case ALLOCATION -> entry.cohort(reader.form().ticked("cohort"));
                    case RECONSIDERATION ->
                        entry.challenging(
                                reader.choices("grounds", Arrays.asList(Ground.values()), Ground::name, ""),
                                reader.text("lateReason", "Exceptional circumstances", FormReader.TEXT));
                    case DISQUALIFICATION -> disqualified(reader, entry);
                    case MOVE_ON -> entry.supported(true);
                    case EXIT -> process.state() == NrmState.CG_POSITIVE ? entry.supported(false) : entry;
                    case EXTRA_PERIOD ->
                        entry.until(reader.date("until", "Last day of support").orElse(null));
                    case WITHDRAWAL -> entry.told(reader.form().ticked("told"));
                    case TURNING_18 ->
                        entry.told(reader.form().ticked("told"))
                                .supported(
                                        step == NrmStep.TURNED_18_STAYS_IN
                                                        && !reader.form()
                                                                .text("msvcc")
                                                                .isEmpty()
                                                ? reader.form().text("msvcc").equals(YES)
                                                : null);
                    default -> entry;
                },
                facts);
    }

    private NrmEntry disqualified(FormReader reader, NrmEntry entry) {
        var rests = reader.choices("basis", law.items(LawList.DISQUALIFICATION, today()), LawItem::words, "").stream()
                .map(LawItem::words)
                .toList();
        var limb = reader.form().text("limb");
        var struck = Arrays.stream(Limb.values())
                .filter(one -> one.name().equals(limb))
                .findFirst()
                .orElse(null);
        var entered = struck == null ? entry : entry.on(struck);
        return rests.isEmpty() || entry.reason().isEmpty()
                ? entered
                : entered.because(String.join("; ", rests) + ". " + entry.reason());
    }

    private static NrmStep step(FormReader reader, NrmAct act, NrmProcess process) {
        return switch (act) {
            case ALLOCATION ->
                switch (reader.choice("authority", Authority.class, "Choose the authority")) {
                    case SCA -> NrmStep.ALLOCATE_SCA;
                    case IECA -> NrmStep.ALLOCATE_IECA;
                    case LOCAL_PANEL -> NrmStep.ALLOCATE_LOCAL;
                };
            case REASONABLE_GROUNDS, CONCLUSIVE_GROUNDS, OUTCOME, TURNING_18 ->
                reader.choice("decision", choosable(act, process), NrmStep::name, "Choose one of the answers");
            default -> act.steps(process).findFirst().orElseThrow();
        };
    }

    /// The steps that follow from the form. A positive reasonable grounds decision begins the recovery period
    /// on the same day; before a conclusive grounds decision its minimum has passed.
    private Ruling<List<NrmEvent>> events(NrmAct act, NrmProcess process, Sent sent, ClockRules rules) {
        var all = new ArrayList<NrmEvent>();
        Ruling<NrmProcess> now = Ruling.agreed(process);
        if (act == NrmAct.CONCLUSIVE_GROUNDS && process.state() == NrmState.RECOVERY) {
            var end = rules.end(ClockRules.RECOVERY_MINIMUM, process).orElse(process.since());
            var reached = end.isBefore(process.since()) ? process.since() : end;
            now = take(all, now, NrmStep.RECOVERY_MINIMUM_REACHED, NrmEntry.on(reached), sent.facts(), rules);
        }
        now = take(all, now, sent.step(), sent.entry(), sent.facts(), rules);
        if (sent.step() == NrmStep.RG_POSITIVE || sent.step() == NrmStep.OVERTURNED_RG) {
            now = take(
                    all, now, NrmStep.START_RECOVERY, NrmEntry.on(sent.entry().on()), sent.facts(), rules);
        }
        return now.map(_ -> List.copyOf(all));
    }

    private Ruling<NrmProcess> take(
            List<NrmEvent> all,
            Ruling<NrmProcess> now,
            NrmStep step,
            NrmEntry entry,
            NrmFacts facts,
            ClockRules rules) {
        return now.then(process -> process.take(step, entry, facts, rules, today()))
                .map(event -> {
                    all.add(event);
                    return event.after();
                });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
