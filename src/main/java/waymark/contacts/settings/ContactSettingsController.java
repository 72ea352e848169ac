package waymark.contacts.settings;

import static waymark.kernel.Permission.CHANGE_SETTINGS;

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
import waymark.directory.Fields;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.web.Notice;
import waymark.web.Page;

/// How long contacts stay fresh, when their holders are asked, and how long a sheet is good.
@Controller
@RequestMapping("/contacts/settings")
class ContactSettingsController {

    /// The five numbers as they were typed.
    record Form(String stale, String ask, String chase, String escalate, String sheet) {

        static Form of(Fields fields) {
            return new Form(
                    fields.text("stale"),
                    fields.text("ask"),
                    fields.text("chase"),
                    fields.text("escalate"),
                    fields.text("sheet"));
        }

        static Form of(ContactSettings settings) {
            return new Form(
                    "" + settings.stale(),
                    "" + settings.ask(),
                    "" + settings.chase(),
                    "" + settings.escalate(),
                    "" + settings.sheet());
        }
    }

    record View(Form form, List<Problem> problems) {}

    private static final String PAGE = "contacts/settings/settings";
    private static final int MOST = 400;

    private final ContactSettingRows settings;
    private final Clock clock;

    ContactSettingsController(ContactSettingRows settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView show(Actor.Person actor) {
        return Page.show(PAGE, new View(Form.of(settings.on(actor, LocalDate.now(clock))), List.of()));
    }

    @PostMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView change(@RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var form = Form.of(new Fields(sent));
        var problems = new Problems();
        var wanted = new ContactSettings(
                days("stale", form.stale(), problems),
                days("ask", form.ask(), problems),
                days("chase", form.chase(), problems),
                days("escalate", form.escalate(), problems),
                days("sheet", form.sheet(), problems));
        problems.when(
                !problems.any() && wanted.ask() > wanted.stale(),
                "ask",
                "Holders must be asked before a contact is marked as not checked");
        if (problems.any()) {
            return Page.refuse(PAGE, new View(form, problems.list()));
        }
        var today = LocalDate.now(clock);
        settings.save(actor, settings.on(actor, today), wanted, today);
        return Page.go(Notice.done("The settings hold from today"), "/contacts/settings");
    }

    private static int days(String field, String typed, Problems problems) {
        int days = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
        problems.when(days < 1 || days > MOST, field, "Enter a number of days from 1 to " + MOST);
        return days;
    }
}
