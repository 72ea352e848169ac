package waymark.strategy.rag;

import static waymark.kernel.Permission.CHANGE_SETTINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.DateField;

/// Tolerances and calendar: the settings in force, and past and planned ones.
@Controller
@RequestMapping("/strategy/settings")
class SettingsController {

    private static final String PAGE = "strategy/rag/settings";

    record Form(
            @Nullable String setting,
            @Nullable String value,
            @BindParam("from-day") @Nullable String fromDay,
            @BindParam("from-month") @Nullable String fromMonth,
            @BindParam("from-year") @Nullable String fromYear) {

        Form {
            setting = FormText.tidy(setting);
            value = FormText.tidy(value);
        }

        DateField from() {
            return DateField.of(fromDay, fromMonth, fromYear);
        }
    }

    record View(
            StrategySettings now,
            LocalDate today,
            List<StrategySettingsHistory.Entry> entries,
            Form form,
            List<Problem> problems) {

        int fewerThan() {
            return now.fewerThan(today);
        }

        static final List<Choice> KINDS = Choice.from(
                Arrays.asList(StrategySettingsHistory.Kind.values()),
                StrategySettingsHistory.Kind::key,
                StrategySettingsHistory.Kind::words);
    }

    private final StrategySettingsHistory settingsHistory;
    private final Clock clock;

    SettingsController(StrategySettingsHistory settingsHistory, Clock clock) {
        this.settingsHistory = settingsHistory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView show(Form form, Actor.Person actor) {
        return Page.show(PAGE, view(form, actor, List.of()));
    }

    @PostMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView change(Form form, Actor.Person actor) {
        var problems = new Problems();
        var kind = Arrays.stream(StrategySettingsHistory.Kind.values())
                .filter(one -> one.key().equals(form.setting()))
                .findFirst();
        problems.when(kind.isEmpty(), "setting", "Choose what to change");
        var typed = form.value() == null ? "" : form.value();
        int value = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : -1;
        kind.ifPresent(one -> problems.when(
                value < one.least() || value > one.most(),
                "value",
                "Enter a whole number from %d to %d".formatted(one.least(), one.most())));
        var today = LocalDate.now(clock);
        var from = form.from().required("from", "Date from which it applies", today, problems);
        // past colours keep the rule of their day
        problems.when(
                from.isPresent() && from.get().isBefore(today),
                "from",
                "The date from which it applies must be today or later");
        if (problems.any()) {
            return Page.refuse(PAGE, view(form, actor, problems.list()));
        }
        settingsHistory.set(actor, kind.orElseThrow(), value, from.orElseThrow());
        return Page.go(Notice.done("Setting changed from " + Rag.day(from.orElseThrow())), "/strategy/settings");
    }

    private View view(Form form, Actor actor, List<Problem> problems) {
        var today = LocalDate.now(clock);
        return new View(settingsHistory.on(actor, today), today, settingsHistory.all(actor), form, problems);
    }
}
