package waymark.concerns.triage;

import static waymark.kernel.Permission.CHANGE_SETTINGS;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.intake.Custodians;
import waymark.concerns.intake.PublicFacts;
import waymark.concerns.intake.ReportSettingRows;
import waymark.concerns.intake.ReportSettings;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Time limits and retention of reports.
@Controller
@RequestMapping("/reports/settings")
class ReportSettingsController {

    /// @param custodian whether anybody may open how to reach a reporter
    record View(FormData form, List<ReportSettingRows.Change> history, boolean custodian, List<Problem> problems) {}

    private static final String PAGE = "concerns/triage/settings";

    private final ReportSettingRows settings;
    private final Custodians custodians;
    private final PublicFacts facts;
    private final Clock clock;

    ReportSettingsController(ReportSettingRows settings, Custodians custodians, PublicFacts facts, Clock clock) {
        this.settings = settings;
        this.custodians = custodians;
        this.facts = facts;
        this.clock = clock;
    }

    @GetMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView form(Actor.Person actor) {
        return Page.show(PAGE, view(actor, ReportSettingsForm.filled(settings.now(actor)), List.of()));
    }

    @PostMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView save(FormData form, Actor.Person actor) {
        var now = settings.now(actor);
        return switch (ReportSettingsForm.read(form)
                .save(wanted -> settings.save(actor, now, wanted, form.text("reason"), clock.instant()))) {
            case Saved.Done<ReportSettings> _ -> {
                facts.renew();
                yield Page.go(
                        Notice.done("Settings saved. What came in or was closed before keeps its time"),
                        "/reports/settings");
            }
            case Ruling.Refused<ReportSettings>(var problems) -> Page.refuse(PAGE, view(actor, form, problems));
            case Saved.Stale<ReportSettings> _ -> Page.merged(form(actor));
        };
    }

    private View view(Actor.Person actor, FormData form, List<Problem> problems) {
        return new View(form, settings.all(actor), custodians.named(actor), problems);
    }
}
