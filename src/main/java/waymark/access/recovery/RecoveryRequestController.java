package waymark.access.recovery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.accounts.MatchingNumber;
import waymark.access.messages.MailTransport;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Problem;
import waymark.kernel.Public;
import waymark.web.Page;

/// Asks for account recovery. Everybody gets the same answer, and a number to read out: only the reader
/// of the mailbox learns whether the address is known here.
@Controller
@RequestMapping("/sign-in/recovery")
class RecoveryRequestController {

    private static final int LONGEST = 254;

    /// @param offered false where this installation sends no e-mail
    record View(boolean offered, String email, List<Problem> problems) {}

    /// @param number what this browser was shown, or empty
    record Asked(String number, boolean demonstration) {}

    private final RecoveryRequests requests;
    private final RecoveryNumber numbers;
    private final MailTransport mail;
    private final boolean demonstration;

    RecoveryRequestController(
            RecoveryRequests requests,
            RecoveryNumber numbers,
            MailTransport mail,
            @Value("${waymark.demonstration:false}") boolean demonstration) {
        this.requests = requests;
        this.numbers = numbers;
        this.mail = mail;
        this.demonstration = demonstration;
    }

    @GetMapping
    @Public
    ModelAndView form() {
        return Page.show("access/recovery/ask", new View(mail.delivers(), "", List.of()));
    }

    @PostMapping
    @Public
    ModelAndView ask(
            @RequestParam(defaultValue = "") String email, HttpServletRequest request, HttpServletResponse response) {
        var typed = email.strip();
        if (!mail.delivers() || !likeAnAddress(typed)) {
            var problem = new Problem("email", "Enter the e-mail address you sign in with, like name@council.example");
            return Page.refuse("access/recovery/ask", new View(mail.delivers(), typed, List.of(problem)));
        }
        var number = MatchingNumber.fresh();
        var asked = new RecoveryRequests.Asked(UUID.randomUUID(), typed, number);
        CurrentActor.run(Actor.AUTHENTICATION, () -> requests.add(asked));
        numbers.write(request, response, number);
        return Page.go("/sign-in/recovery/asked");
    }

    private static boolean likeAnAddress(String typed) {
        return typed.length() <= LONGEST
                && typed.chars().noneMatch(Character::isISOControl)
                && typed.indexOf('@') > 0
                && typed.indexOf('@') < typed.length() - 1;
    }

    @GetMapping("/asked")
    @Public
    ModelAndView asked(HttpServletRequest request) {
        var number = numbers.read(request).map(MatchingNumber::spaced).orElse("");
        return Page.show("access/recovery/asked", new Asked(number, demonstration));
    }
}
