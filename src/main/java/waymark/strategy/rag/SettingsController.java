package waymark.strategy.rag;

import static waymark.kernel.Permission.CHANGE_SETTINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.Setting;
import waymark.audit.SettingsView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Tolerances and calendar: the settings in force, and past and planned ones.
@Controller
@RequestMapping("/strategy/settings")
class SettingsController {

    private static final String PAGE = "strategy/rag/settings";

    record View(StrategySettings now, LocalDate today, SettingsView settings) {

        int fewerThan() {
            return now.fewerThan(today);
        }

        List<Choice> choices() {
            return Choice.from(settings.settings(), Setting::key, Setting::label);
        }
    }

    private final StrategySettingsHistory settingsHistory;
    private final Clock clock;

    SettingsController(StrategySettingsHistory settingsHistory, Clock clock) {
        this.settingsHistory = settingsHistory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView show(FormData form, Actor.Person actor) {
        return Page.show(PAGE, view(form, actor, List.of()));
    }

    @PostMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView change(FormData form, Actor.Person actor) {
        var today = LocalDate.now(clock);
        return switch (form.read(reader -> read(reader, today))) {
            case Ruling.Refused<Change>(var problems) -> Page.refuse(PAGE, view(form, actor, problems));
            case Ruling.Agreed<Change>(var change) -> {
                settingsHistory.set(actor, change.setting(), change.value(), change.from());
                yield Page.go(Notice.done("Setting changed from " + Rag.day(change.from())), "/strategy/settings");
            }
        };
    }

    private record Change(Setting setting, int value, LocalDate from) {}

    private Change read(FormReader form, LocalDate today) {
        var setting = form.choice("setting", settingsHistory.settings(), Setting::key, "Choose what to change");
        int value = form.number("value", "Value", setting.least(), setting.most());
        var from = form.requiredDate("from", "Date from which it applies", today);
        // earlier colours keep the rule of their day
        form.when(from.isBefore(today), "from", "The date from which it applies must be today or later");
        return new Change(setting, value, from);
    }

    private View view(FormData form, Actor actor, List<Problem> problems) {
        var today = LocalDate.now(clock);
        return new View(settingsHistory.on(actor, today), today, SettingsView.of(settingsHistory, form, problems));
    }
}
