package waymark.pathways.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.pathways.editions.PathwaySettingRows;
import waymark.pathways.editions.PathwaySettings;
import waymark.pathways.editions.Sent;
import waymark.web.Notice;
import waymark.web.Page;

/// How long guidance stands before it is looked at again, and how early its keepers are told: what holds, and what held
/// before.
@Controller
@RequestMapping("/pathways/settings")
class PathwaySettingsController {

    /// The numbers as they were typed.
    record Form(String review, String chase, String policy) {

        static Form of(Sent sent) {
            return new Form(sent.text("review"), sent.text("chase"), sent.text("policy"));
        }

        static Form of(PathwaySettings settings) {
            return new Form("" + settings.reviewMonths(), "" + settings.chaseDays(), "" + settings.policyDays());
        }
    }

    record View(Form form, List<PathwaySettingRows.Entry> entries, List<Problem> problems) {

        static String words(PathwaySettingRows.Entry entry) {
            return switch (entry.key()) {
                case "review_months" -> "Looked at again after %d months".formatted(entry.value());
                case "chase_days" -> "Keepers told %d days before".formatted(entry.value());
                case "policy_days" -> "Owners of policy items told %d days before".formatted(entry.value());
                default -> throw new InvariantViolation("a setting of pathways called " + entry.key());
            };
        }
    }

    private static final String PAGE = "pathways/publication/settings";
    private static final int MONTHS = 36;
    private static final int DAYS = 60;

    private final PathwaySettingRows settings;
    private final Clock clock;

    PathwaySettingsController(PathwaySettingRows settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.CHANGE_SETTINGS)
    ModelAndView show(Actor.Person actor) {
        var form = Form.of(settings.on(actor, LocalDate.now(clock)));
        return Page.show(PAGE, new View(form, settings.all(actor), List.of()));
    }

    @PostMapping
    @Allow(Permission.CHANGE_SETTINGS)
    ModelAndView change(@RequestParam MultiValueMap<String, String> fields, Actor.Person actor) {
        var form = Form.of(new Sent(fields));
        var problems = new Problems();
        var wanted = new PathwaySettings(
                number("review", form.review(), MONTHS, "months", problems),
                number("chase", form.chase(), DAYS, "days", problems),
                number("policy", form.policy(), DAYS, "days", problems));
        if (problems.any()) {
            return Page.refuse(PAGE, new View(form, settings.all(actor), problems.list()));
        }
        var today = LocalDate.now(clock);
        settings.save(actor, settings.on(actor, today), wanted, today);
        return Page.go(Notice.done("The settings hold from today"), "/pathways/settings");
    }

    private static int number(String field, String typed, int most, String what, Problems problems) {
        int number = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
        problems.when(number < 1 || number > most, field, "Enter a number of %s from 1 to %d".formatted(what, most));
        return number;
    }
}
