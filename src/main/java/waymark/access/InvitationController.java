package waymark.access;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.accounts.Passwords;
import waymark.kernel.Problem;
import waymark.kernel.Public;
import waymark.web.Notice;
import waymark.web.Page;

/// An invitation's link: choose a password, then sign in with it. Works once, for a week.
@Controller
@RequestMapping("/first/{token}")
class InvitationController {

    record View(String name, String email, List<Problem> problems) {}

    private final SignInDesk desk;

    InvitationController(SignInDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Public
    ModelAndView ask(@PathVariable String token) {
        return desk.invited(token)
                .map(account -> Page.show("access/first", new View(account.name(), account.email(), List.of())))
                .orElseGet(InvitationController::gone);
    }

    @PostMapping
    @Public
    ModelAndView choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        var invited = desk.invited(token);
        if (invited.isEmpty()) {
            return gone();
        }
        var account = invited.get();
        var problems = Passwords.problems("password", password, account.email())
                .when(!password.equals(again), "again", "Enter the same password twice");
        if (problems.any()) {
            return Page.refuse("access/first", new View(account.name(), account.email(), problems.list()));
        }
        return desk.choosePassword(token, password)
                ? Page.go(Notice.done("Your password is set. Sign in with it now"), "/sign-in")
                : gone();
    }

    /// Used, too old and never made answer alike: whoever guesses learns nothing.
    private static ModelAndView gone() {
        var page = Page.show("access/linkGone", "/sign-in");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
