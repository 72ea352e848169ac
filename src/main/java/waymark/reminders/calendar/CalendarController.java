package waymark.reminders.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.mail.Mail;

/// One's own calendar address: made, made anew, ended.
@Controller
@RequestMapping(CalendarController.PATH)
class CalendarController {

    static final String PATH = "/account/calendar";

    private static final String PAGE = "reminders/calendar/calendar";

    /// @param madeAt when it was made, or null where there is none
    /// @param address the whole address, shown once after it was made, or null
    record View(@Nullable Instant madeAt, @Nullable String address) {}

    private final CalendarAddresses addresses;
    private final Mail mail;

    CalendarController(CalendarAddresses addresses, Mail mail) {
        this.addresses = addresses;
        this.mail = mail;
    }

    @GetMapping
    @Allow(Permission.USE_WAYMARK)
    ModelAndView show(Actor.Person actor) {
        return Page.show(PAGE, new View(addresses.madeAt(actor).orElse(null), null));
    }

    /// Shows the secret at once and never again.
    @PostMapping
    @Allow(Permission.USE_WAYMARK)
    @StepUp
    ModelAndView make(Actor.Person actor) {
        var token = addresses.make(actor);
        return Page.show(
                PAGE, new View(addresses.madeAt(actor).orElse(null), mail.link("/calendar/" + token + "/waymark.ics")));
    }

    @PostMapping("/ending")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView end(Actor.Person actor) {
        addresses.end(actor);
        return Page.go(Notice.done("Your calendar address no longer works"), PATH);
    }
}
