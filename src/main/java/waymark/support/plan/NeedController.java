package waymark.support.plan;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.DayAhead;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What the person says of one domain.
@Controller
class NeedController {

    private static final String FORM = "support/plan/need";
    private static final String REVIEW_ON = "The day to look at it again";

    private static final List<Choice> RISKS = List.of(
            Choice.of("0", "0: none"),
            Choice.of("1", "1: low"),
            Choice.of("2", "2: medium"),
            Choice.of("3", "3: high, act now"),
            Choice.of("", "Not rated"));

    record Form(Case it, Need need, FormData form, FreeText text, List<Problem> problems) {

        List<Choice> risks() {
            return RISKS;
        }
    }

    private final Cases cases;
    private final SupportPlans plans;
    private final FreeTexts texts;
    private final Clock clock;

    NeedController(Cases cases, SupportPlans plans, FreeTexts texts, Clock clock) {
        this.cases = cases;
        this.plans = plans;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/plan/needs/{domain}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, @PathVariable String domain, Actor.Person actor) {
        var it = SupportPlanController.forEditing(cases, actor, ref);
        var need = need(it, domain);
        var form = FormData.version(need.version())
                .with(NeedDetails.of(need))
                .with("answer", need.version() == 0 ? "" : need.answer().name());
        return Page.show(FORM, new Form(it, need, form, FreeText.none(), List.of()));
    }

    private Need need(Case it, String path) {
        return plans.of(it).need(path);
    }

    @PostMapping("/cases/{ref}/plan/needs/{domain}")
    @Allow(WORK_CASES)
    ModelAndView save(@PathVariable Ref ref, @PathVariable String domain, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var need = need(it, domain);
        var text = texts.read(it, "Plan", form, List.of("wish"));
        var saved = text.read(this::read, details -> details.rule(need, LocalDate.now(clock)))
                .save(details ->
                        texts.save(actor, it, text, () -> plans.save(actor, it, need, form.version(), details)));
        return switch (saved) {
            case Saved.Done<NeedDetails> _ ->
                Page.go(
                        Notice.done("Saved: " + need.domain().title()),
                        "%s/plan#%s",
                        it.path(),
                        need.domain().path());
            case Ruling.Refused<NeedDetails>(var problems) ->
                Page.refuse(FORM, new Form(it, need, form, text, problems));
            case Saved.Stale<NeedDetails> _ -> Page.merged(form(ref, domain, actor));
        };
    }

    private NeedDetails read(FormReader reader) {
        var reviewOn = reader.date("reviewOn", REVIEW_ON);
        reviewOn.ifPresent(day -> DayAhead.tooFar(reader, "reviewOn", REVIEW_ON, day, LocalDate.now(clock)));
        return new NeedDetails(
                reader.choice("answer", Answer.class, "Choose what the person says"),
                reader.optionalChoice("risk", RISKS, Choice::value, "Choose one of the list")
                        .filter(choice -> !choice.value().isEmpty())
                        .map(choice -> Integer.valueOf(choice.value()))
                        .orElse(null),
                reader.text("wish", "What they wish", FormReader.TEXT),
                reviewOn.orElse(null));
    }
}
