package waymark.pathways.publication;

import waymark.web.forms.FormData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.pathways.editions.PathwaySettingRows;
import waymark.pathways.editions.PathwaySettings;
import waymark.web.Notice;
import waymark.web.Page;

/// How long an edition is in force before its review, and how early people are reminded: the settings
/// now and before.
@Controller
@RequestMapping("/pathways/settings")
class PathwaySettingsController {

    record View(FormData form, List<PathwaySettingRows.Entry> entries, List<Problem> problems) {

        static String words(PathwaySettingRows.Entry entry) {
            return switch (entry.key()) {
                case "review_months" -> "Review after %d months".formatted(entry.value());
                case "chase_days" -> "Editors and reviewers reminded %d days before".formatted(entry.value());
                case "policy_days" -> "Owners of policy change items reminded %d days before".formatted(entry.value());
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
        var now = settings.on(actor, LocalDate.now(clock));
        var form = FormData.empty()
                .with("review", now.reviewMonths())
                .with("chase", now.chaseDays())
                .with("policy", now.policyDays());
        return Page.show(PAGE, new View(form, settings.all(actor), List.of()));
    }

    @PostMapping
    @Allow(Permission.CHANGE_SETTINGS)
    ModelAndView change(FormData form, Actor.Person actor) {
        return switch (form.read(reader -> new PathwaySettings(
                reader.number("review", "Months until the review", 1, MONTHS),
                reader.number("chase", "Days before the review", 1, DAYS),
                reader.number("policy", "Days before an item is due", 1, DAYS)))) {
            case Ruling.Refused<PathwaySettings>(var problems) ->
                Page.refuse(PAGE, new View(form, settings.all(actor), problems));
            case Ruling.Agreed<PathwaySettings>(var wanted) -> {
                var today = LocalDate.now(clock);
                settings.save(actor, settings.on(actor, today), wanted, today);
                yield Page.go(Notice.done("Settings saved. They take effect today"), "/pathways/settings");
            }
        };
    }
}
