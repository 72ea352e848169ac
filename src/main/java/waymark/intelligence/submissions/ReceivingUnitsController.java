package waymark.intelligence.submissions;

import static waymark.kernel.Permission.CHANGE_SETTINGS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.intelligence.reports.ReviewRules;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Which organisation's officers receive what is told about an area.
@Controller
@RequestMapping("/intelligence/settings")
class ReceivingUnitsController {

    private static final String PAGE = "intelligence/submissions/settings";

    record View(
            List<ReceivingUnits.Line> areas,
            List<Choice> organisations,
            List<ReviewRules.Rule> rules,
            FormData form,
            List<Problem> problems) {}

    private final ReceivingUnits units;
    private final ReviewRules rules;
    private final DirectoryApi directory;

    ReceivingUnitsController(ReceivingUnits units, ReviewRules rules, DirectoryApi directory) {
        this.units = units;
        this.rules = rules;
        this.directory = directory;
    }

    private View view(Actor.Person actor, List<ReceivingUnits.Line> areas, FormData form, List<Problem> problems) {
        return new View(
                areas,
                directory.organisations(actor).stream()
                        .filter(one -> one.current())
                        .map(one -> Choice.of(one.code(), one.name()))
                        .toList(),
                rules.today(),
                form,
                problems);
    }

    @GetMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView show(Actor.Person actor) {
        var areas = units.all();
        var form = FormData.empty();
        areas.forEach(line -> form.with("unit-" + line.area(), line.unit()));
        return Page.show(PAGE, view(actor, areas, form, List.of()));
    }

    @PostMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView save(FormData form, Actor.Person actor) {
        var areas = units.all();
        var view = view(actor, areas, form, List.of());
        var read = form.<Map<String, String>>read(reader -> {
            var wanted = new HashMap<String, String>();
            areas.forEach(line -> wanted.put(
                    line.area(),
                    reader.optionalChoice(
                                    "unit-" + line.area(),
                                    view.organisations(),
                                    Choice::value,
                                    "Choose an organisation from the list")
                            .map(Choice::value)
                            .orElse("")));
            return wanted;
        });
        return switch (read) {
            case Ruling.Refused<Map<String, String>>(var problems) ->
                Page.refuse(PAGE, view(actor, areas, form, problems));
            case Ruling.Agreed<Map<String, String>>(var wanted) -> {
                units.set(actor, wanted);
                yield Page.go(Notice.done("The settings hold from today"), "/intelligence/settings");
            }
        };
    }
}
