package waymark.rights.retention;

import static waymark.kernel.Permission.MANAGE_RETENTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.SettingsView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// How long records are kept, and who compared it with the partnership's schedule.
@Controller
@RequestMapping("/retention/settings")
class RetentionSettingsController {

    private static final String PATH = "/retention/settings";
    private static final String PAGE = "rights/retention/settings";
    private static final int SOURCE = 300;

    /// @param check null where nobody has checked them
    record View(SettingsView settings, @Nullable RetentionCheck check) {}

    private final RetentionSettings settings;
    private final RetentionChecks checks;
    private final Clock clock;

    RetentionSettingsController(RetentionSettings settings, RetentionChecks checks, Clock clock) {
        this.settings = settings;
        this.checks = checks;
        this.clock = clock;
    }

    @GetMapping
    @Allow(MANAGE_RETENTION)
    ModelAndView show(Actor.Person actor) {
        return Page.show(PAGE, view(actor, settings.form(), List.of()));
    }

    private View view(Actor actor, FormData form, List<Problem> problems) {
        return new View(
                SettingsView.of(settings, form, problems), checks.latest(actor).orElse(null));
    }

    @PostMapping
    @Allow(MANAGE_RETENTION)
    ModelAndView change(FormData form, Actor.Person actor) {
        return switch (settings.read(form)) {
            case Ruling.Refused<Map<String, Integer>>(var problems) -> Page.refuse(PAGE, view(actor, form, problems));
            case Ruling.Agreed<Map<String, Integer>>(var values) -> {
                settings.save(actor, values);
                yield Page.go(Notice.done("The settings hold from today. Days are worked out anew tonight"), PATH);
            }
        };
    }

    @PostMapping("/check")
    @Allow(MANAGE_RETENTION)
    ModelAndView check(FormData form, Actor.Person actor) {
        var today = LocalDate.now(clock);
        Ruling<RetentionCheck> read = form.read(reader -> {
            var check = new RetentionCheck(
                    reader.requiredLine("source", "Source", SOURCE, "Enter with what you compared them"),
                    reader.requiredLine("checkedBy", "Checked by", FormReader.TITLE, "Enter who checked them"),
                    reader.requiredDate("checkedOn", "Date of the check", today));
            reader.when(
                    check.checkedOn().isAfter(today), "checkedOn", "Date of the check must be today or in the past");
            return check;
        });
        return switch (read) {
            case Ruling.Refused<RetentionCheck>(var problems) -> {
                settings.settings()
                        .forEach(setting ->
                                form.with(setting.field(), settings.form().text(setting.field())));
                yield Page.refuse(PAGE, view(actor, form, problems));
            }
            case Ruling.Agreed<RetentionCheck>(var check) -> {
                checks.add(actor, check);
                yield Page.go(Notice.done("The check is recorded"), PATH);
            }
        };
    }
}
