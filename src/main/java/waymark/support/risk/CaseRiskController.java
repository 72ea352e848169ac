package waymark.support.risk;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.freetext.FreeText;
import waymark.cases.freetext.FreeTexts;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.support.risk.CaseRisk.Assessment;
import waymark.support.risk.CaseRisk.Details;
import waymark.support.risk.CaseRisk.Level;
import waymark.support.risk.CaseRisk.Likelihood;
import waymark.support.risk.CaseRisk.Subject;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartStep;
import waymark.web.forms.DayAhead;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The risks in a case, the history of each, and another assessment.
@Controller
class CaseRiskController {

    private static final String PART = "risk";
    private static final String FORM = "support/risk/form";
    private static final int REVIEW_DAYS = 28;
    private static final List<String> TEXTS = List.of("risk", "reason", "lowers", "controls", "action");

    /// @param all the newest first
    record View(Case it, List<CaseRisk> all, Map<Subject, CaseRisk> latest, LocalDate today) {

        List<Subject> subjects() {
            return List.of(Subject.values());
        }

        List<CaseRisk> history(Subject subject) {
            return all.stream()
                    .filter(one -> one.subject() == subject)
                    .sorted(Comparator.comparingInt(CaseRisk::number).reversed())
                    .toList();
        }

        /// The level in steps over time, where it was assessed more than once.
        @Nullable
        Chart chart(Subject subject) {
            var history = history(subject).reversed();
            return history.size() < 2
                    ? null
                    : Chart.steps(
                            new ChartFrame(
                                    "risk-" + subject.path(),
                                    "Level over time",
                                    "From %s to %s in %d assessments"
                                            .formatted(
                                                    history.getFirst().level().word(),
                                                    history.getLast().level().word(),
                                                    history.size()),
                                    "From",
                                    "Level",
                                    ""),
                            Stream.of(Level.values()).map(Level::word).toList(),
                            today,
                            history.stream()
                                    .map(one -> new ChartStep(
                                            one.assessedOn(), one.level().ordinal()))
                                    .toList());
        }
    }

    record Form(
            Case it, Subject subject, @Nullable CaseRisk before, FormData form, FreeText text, List<Problem> problems) {

        String path() {
            return "%s/risk/%s".formatted(it.path(), subject.path());
        }
    }

    private final Cases cases;
    private final CaseRisks risks;
    private final FreeTexts texts;
    private final Clock clock;

    CaseRiskController(Cases cases, CaseRisks risks, FreeTexts texts, Clock clock) {
        this.cases = cases;
        this.risks = risks;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/risk")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        var all = risks.all(it);
        return Page.show("support/risk/risk", new View(it, all, CaseRisks.latest(all), today()));
    }

    @GetMapping("/cases/{ref}/risk/{subject}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView assess(@PathVariable Ref ref, @PathVariable String subject, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        if (!it.mayWork()) {
            throw new NotFound(ref);
        }
        return form(it, subject(ref, subject));
    }

    private static Subject subject(Ref ref, String path) {
        return Stream.of(Subject.values())
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new NotFound(ref));
    }

    private ModelAndView form(Case it, Subject subject) {
        var before = risks.latest(it, subject);
        var form = FormData.version(before == null ? 1 : before.number() + 1)
                .with("assessed", today())
                .with("next", today().plusDays(REVIEW_DAYS));
        if (before != null) {
            form.with(before.details())
                    .with("reason", "")
                    .with("level", before.level().name())
                    .with("likelihood", before.likelihood().name())
                    .with("actionBy", before.actionBy());
        }
        return Page.show(FORM, new Form(it, subject, before, form, FreeText.none(), List.of()));
    }

    @PostMapping("/cases/{ref}/risk/{subject}")
    @Allow(WORK_CASES)
    ModelAndView save(@PathVariable Ref ref, @PathVariable String subject, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var about = subject(ref, subject);
        var before = risks.latest(it, about);
        var text = texts.read(it, "Risk", form, TEXTS);
        var saved = text.read(reader -> read(reader, about), assessment -> assessment.rule(today(), before))
                .save(assessment ->
                        texts.save(actor, it, text, () -> risks.save(actor, it, form.version(), assessment)));
        return switch (saved) {
            case Saved.Done<Assessment> _ -> Page.go(Notice.done("Risk recorded"), "%s/risk", it.path());
            case Ruling.Refused<Assessment>(var problems) ->
                Page.refuse(FORM, new Form(it, about, before, form, text, problems));
            case Saved.Stale<Assessment> _ -> Page.merged(form(it, about));
        };
    }

    private Assessment read(FormReader reader, Subject subject) {
        return new Assessment(
                subject,
                reader.choice("level", Level.class, "Choose how high the risk is"),
                reader.choice("likelihood", Likelihood.class, "Choose how likely it is"),
                reader.requiredDate("assessed", "The day of the assessment", today()),
                DayAhead.required(reader, "next", "The next review", today().plusDays(REVIEW_DAYS), today()),
                DayAhead.optional(reader, "actionBy", "The day of the safety action", today())
                        .orElse(null),
                new Details(
                        reader.text("risk", "The risk", FormReader.TEXT),
                        reader.required("reason", "The reason", FormReader.TEXT, "Enter why the level is what it is"),
                        reader.text("lowers", "What would lower it", FormReader.REASON),
                        reader.text("controls", "What is in place", FormReader.TEXT),
                        reader.text("action", "The safety action", FormReader.REASON)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
