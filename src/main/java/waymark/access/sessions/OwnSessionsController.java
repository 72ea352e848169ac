package waymark.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.web.Notice;
import waymark.web.Page;

/// Where one is signed in, and how to end it from here.
@Controller
@RequestMapping("/account/sessions")
class OwnSessionsController {

    /// @param here the session of this very browser
    record View(List<ActiveSessions.Line> sessions, UUID here) {

        boolean others() {
            return sessions.stream().anyMatch(line -> !line.id().equals(here));
        }
    }

    private final ActiveSessions lists;

    OwnSessionsController(ActiveSessions lists) {
        this.lists = lists;
    }

    @GetMapping
    @Allow(Permission.USE_WAYMARK)
    ModelAndView list(Actor.Person actor, HttpServletRequest request) {
        return Page.show("access/sessions/list", new View(lists.live(actor.id()), here(request)));
    }

    @PostMapping("/{id}/ending")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView end(@PathVariable UUID id, Actor.Person actor) {
        if (!lists.end(actor, actor.id(), id)) {
            throw new NotFound("session");
        }
        return Page.go(Notice.done("That browser is signed out"), "/account/sessions");
    }

    @PostMapping("/ending")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView endOthers(Actor.Person actor, HttpServletRequest request) {
        lists.endOthers(actor, actor.id(), here(request));
        return Page.go(Notice.done("You are signed in here and nowhere else"), "/account/sessions");
    }

    private static UUID here(HttpServletRequest request) {
        return SessionFilter.live(request).map(Session::id).orElse(new UUID(0, 0));
    }
}
