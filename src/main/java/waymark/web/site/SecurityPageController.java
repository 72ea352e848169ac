package waymark.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Page;
import waymark.web.security.SecurityFact;

/// How what partners put in is protected, and what it is not protected against: for people who answer for
/// information governance at a partner. Only for people who are signed in, because limits are of most use
/// to an attacker.
@Controller
class SecurityPageController {

    /// @param secure true where this page came over an encrypted connection
    record View(List<SecurityFact> facts, boolean secure) {}

    private final List<SecurityFact.Teller> tellers;

    SecurityPageController(List<SecurityFact.Teller> tellers) {
        this.tellers = List.copyOf(tellers);
    }

    @GetMapping("/security")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView show(HttpServletRequest request, Actor.Person actor) {
        var facts = tellers.stream()
                .flatMap(teller -> teller.facts(actor).stream())
                .sorted(Comparator.comparingInt(SecurityFact::order))
                .toList();
        return Page.show("web/site/security", new View(facts, request.isSecure()));
    }
}
