package waymark.handovers.escalation;

import static waymark.kernel.Permission.CHANGE_SETTINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.handovers.HandoverSettingRows;
import waymark.handovers.HandoverSettings;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.web.Notice;
import waymark.web.Page;

/// How long a receiver has to answer.
@Controller
@RequestMapping("/handover/settings")
class HandoverSettingsController {

    record View(String today, String soon, List<Problem> problems) {}

    private static final String PAGE = "handovers/escalation/settings";

    private final HandoverSettingRows settings;
    private final Clock clock;

    HandoverSettingsController(HandoverSettingRows settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView form(Actor.Person actor) {
        var now = settings.on(actor, LocalDate.now(clock));
        return Page.show(PAGE, new View(String.valueOf(now.todayHours()), String.valueOf(now.soonDays()), List.of()));
    }

    @PostMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView save(
            @RequestParam(defaultValue = "") String today,
            @RequestParam(defaultValue = "") String soon,
            Actor.Person actor) {
        var problems = new Problems()
                .when(outside(today, 24), "today", "Enter a number of hours from 1 to 24")
                .when(outside(soon, 10), "soon", "Enter a number of working days from 1 to 10");
        if (problems.any()) {
            return Page.refuse(PAGE, new View(today, soon, problems.list()));
        }
        var day = LocalDate.now(clock);
        settings.save(
                actor,
                settings.on(actor, day),
                new HandoverSettings(Integer.parseInt(today.strip()), Integer.parseInt(soon.strip())),
                day);
        return Page.go(Notice.done("Settings saved. What was sent before keeps its time"), "/handover/settings");
    }

    private static boolean outside(String text, int most) {
        var tidy = text.strip();
        return !tidy.matches("[0-9]{1,2}") || Integer.parseInt(tidy) < 1 || Integer.parseInt(tidy) > most;
    }
}
