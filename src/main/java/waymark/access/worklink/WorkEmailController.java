package waymark.access.worklink;

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
import waymark.access.sessions.PersonAuthentication;
import waymark.access.sessions.SignInRedirect;
import waymark.kernel.Problem;
import waymark.kernel.Public;
import waymark.web.Page;

/// Asks for a link to a work e-mail address. Everybody gets the same answer: only the reader of the
/// mailbox learns whether the address or its domain is known here.
@Controller
@RequestMapping("/sign-in/work-email")
class WorkEmailController {

    /// @param offered false where this installation sends no e-mail
    record View(boolean offered, String email, String to, List<Problem> problems) {}

    /// @param number what this browser was shown, or empty
    record Asked(String number, boolean demonstration) {

        String spaced() {
            return MatchingNumber.spaced(number);
        }
    }

    private final WorkEmailSignIn signIn;
    private final WorkLinkEmail post;
    private final WorkLinkNumber numbers;
    private final boolean demonstration;

    WorkEmailController(
            WorkEmailSignIn signIn,
            WorkLinkEmail post,
            WorkLinkNumber numbers,
            @Value("${waymark.demonstration:false}") boolean demonstration) {
        this.signIn = signIn;
        this.post = post;
        this.numbers = numbers;
        this.demonstration = demonstration;
    }

    @GetMapping
    @Public
    ModelAndView form(@RequestParam(defaultValue = "") String to, HttpServletRequest request) {
        return request.getUserPrincipal() instanceof PersonAuthentication
                ? Page.go("/landing?to=%s", SignInRedirect.encoded(to))
                : Page.show("access/worklink/workEmail", view("", to, List.of()));
    }

    @PostMapping
    @Public
    ModelAndView ask(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = email.strip();
        if (!post.delivers() || !likeAnAddress(typed)) {
            var problem = new Problem("email", "Enter your work e-mail address, like name@council.example");
            return Page.refuse("access/worklink/workEmail", view(typed, to, List.of(problem)));
        }
        var number = MatchingNumber.fresh();
        signIn.ask(new WorkLinkRequest(UUID.randomUUID(), typed, number, SignInRedirect.ours(to)));
        numbers.write(request, response, number);
        return Page.go("/sign-in/work-email/asked");
    }

    /// Enough to be a slip of the fingers or an address. What is wrong with it beyond that is not told,
    /// because the rules are those of the partners' domains.
    private static boolean likeAnAddress(String typed) {
        return typed.length() <= WorkAddress.LONGEST
                && typed.chars().noneMatch(Character::isISOControl)
                && typed.indexOf('@') > 0
                && typed.indexOf('@') < typed.length() - 1;
    }

    @GetMapping("/asked")
    @Public
    ModelAndView asked(HttpServletRequest request) {
        return Page.show(
                "access/worklink/workEmailAsked",
                new Asked(numbers.read(request).orElse(""), demonstration));
    }

    private View view(String email, String to, List<Problem> problems) {
        return new View(post.delivers(), email, SignInRedirect.ours(to), problems);
    }
}
