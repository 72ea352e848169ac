package waymark.access.sessions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Page;
import waymark.web.forms.ParkedForms;

/// Where signing in leads: to the form that was kept, else where the person was going, else home.
@Controller
public class SignInRedirect {

    private final ParkedForms parked;

    SignInRedirect(ParkedForms parked) {
        this.parked = parked;
    }

    @GetMapping("/landing")
    @Allow(Permission.USE_WAYMARK)
    public ModelAndView land(@RequestParam(defaultValue = "") String to, Actor.Person actor) {
        var waiting = parked.waiting(actor);
        if (!waiting.isEmpty()) {
            return Page.go("/parked/%s", waiting.getFirst().id());
        }
        return Page.go("%s", ours(to).isEmpty() ? "/" : ours(to));
    }

    /// The path where it is one of ours, else nothing: signing in never leads to another site.
    public static String ours(String to) {
        return to.matches("/[A-Za-z0-9][A-Za-z0-9/_.?=&%+-]{0,400}") ? to : "";
    }

    public static String encoded(String to) {
        return URLEncoder.encode(ours(to), StandardCharsets.UTF_8);
    }
}
