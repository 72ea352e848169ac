package waymark.access;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.NotFound;
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
        var account = invited(token);
        return Page.show("access/first", new View(account.name(), account.email(), List.of()));
    }

    @PostMapping
    @Public
    ModelAndView choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        var account = invited(token);
        var problems = Passwords.problems("password", password, account.email())
                .when(!password.equals(again), "again", "Enter the same password twice");
        if (problems.any()) {
            return Page.refuse("access/first", new View(account.name(), account.email(), problems.list()));
        }
        if (!desk.choosePassword(token, password)) {
            throw new NotFound("invitation");
        }
        return Page.go(Notice.done("Your password is set. Sign in with it now"), "/sign-in");
    }

    private Account invited(String token) {
        return desk.invited(token).orElseThrow(() -> new NotFound("invitation"));
    }
}
