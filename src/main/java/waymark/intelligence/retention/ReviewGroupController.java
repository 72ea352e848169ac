package waymark.intelligence.retention;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.intelligence.reports.IntelligenceReports;
import waymark.intelligence.reports.Report;
import waymark.intelligence.reports.ReviewRules;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// The review group of a report is changed with a reason: it decides for how long the report is kept.
@Controller
@RequestMapping("/intelligence/reports/{ref}/review-group")
class ReviewGroupController {

    private static final String PAGE = "intelligence/retention/group";

    record View(Report report, List<Choice> groups, FormData form, List<Problem> problems) {}

    private record Regrouped(int group, String reason) {}

    private final IntelligenceReports reports;
    private final Deletions deletions;
    private final ReviewRules rules;

    ReviewGroupController(IntelligenceReports reports, Deletions deletions, ReviewRules rules) {
        this.reports = reports;
        this.deletions = deletions;
        this.rules = rules;
    }

    private View view(Report report, FormData form, List<Problem> problems) {
        return new View(report, rules.choices(), form, problems);
    }

    private static FormData filled(Report report) {
        return FormData.version(report.version()).with("group", report.reviewGroup());
    }

    @GetMapping
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView form(@PathVariable Ref ref) {
        var report = reports.ofOwnUnit(ref);
        return Page.show(PAGE, view(report, filled(report), List.of()));
    }

    @PostMapping
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var report = reports.ofOwnUnit(ref);
        var read = form.read(reader -> {
            var group = reader.choice("group", rules.choices(), Choice::value, "Choose a review group");
            reader.when(
                    group.value().equals(String.valueOf(report.reviewGroup())) && form.version() == report.version(),
                    "group",
                    "It is in this group already: choose another one");
            return new Regrouped(
                    Integer.parseInt(group.value()),
                    reader.requiredLine("reason", "The reason", 300, "Say why it belongs into this group"));
        });
        return switch (read) {
            case Ruling.Refused<Regrouped>(var problems) -> Page.refuse(PAGE, view(report, form, problems));
            case Ruling.Agreed<Regrouped>(var one) ->
                deletions.regroup(actor, report, form.version(), one.group(), one.reason())
                        ? Page.go(Notice.done("Review group %d from now on".formatted(one.group())), report.path())
                        : merged(reports.ofOwnUnit(ref));
        };
    }

    private ModelAndView merged(Report now) {
        return Page.merged(PAGE, view(now, filled(now), List.of()));
    }
}
