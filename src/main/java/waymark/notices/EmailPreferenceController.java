package waymark.notices;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;

/// How many e-mails about notices the person gets. Every such e-mail leads here.
@Controller
@RequestMapping(EmailPreferenceController.PATH)
class EmailPreferenceController {

    static final String PATH = "/account/letters";

    record View(String often, String reminders, List<Problem> problems) {

        List<Choice> choices() {
            return EmailPreference.choices();
        }

        List<Choice> reminderChoices() {
            return ReminderPreference.choices();
        }
    }

    private final EmailPreferences preferences;

    EmailPreferenceController(EmailPreferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping
    @Allow(Permission.USE_WAYMARK)
    ModelAndView show(Actor.Person actor) {
        return Page.show(
                "notices/emailPreference",
                new View(
                        preferences.of(actor).word(),
                        preferences.reminders(actor).word(),
                        List.of()));
    }

    @PostMapping
    @Allow(Permission.USE_WAYMARK)
    ModelAndView choose(
            @RequestParam(defaultValue = "") String often,
            @RequestParam(defaultValue = "") String reminders,
            Actor.Person actor) {
        var choice = EmailPreference.of(often);
        if (choice.isEmpty()) {
            var problem = new Problem("often", "Choose how many e-mails you want");
            return Page.refuse("notices/emailPreference", new View("", reminders, List.of(problem)));
        }
        preferences.choose(
                actor, choice.get(), ReminderPreference.of(reminders).orElseGet(() -> preferences.reminders(actor)));
        return Page.go(Notice.done("Your e-mail setting is saved"), "/account");
    }
}
