package waymark.access.passkeys;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// One of one's own passkeys: to name it, or to remove it. Never the last way of signing in.
@Controller
@RequestMapping("/account/passkeys/{id}")
class OwnPasskeyController {

    private static final String HERE = "/account/passkeys";

    private final Passkeys passkeys;
    private final OwnPasskeysController pages;

    OwnPasskeyController(Passkeys passkeys, OwnPasskeysController pages) {
        this.passkeys = passkeys;
        this.pages = pages;
    }

    @PostMapping("/name")
    @Allow(Permission.USE_WAYMARK)
    @StepUp
    ModelAndView rename(@PathVariable UUID id, FormData form, Actor.Person actor) {
        own(actor, id);
        var name = form.text("name");
        if (name.isEmpty() || name.length() > Passkey.LONGEST_NAME) {
            var message = "Enter a name of %d characters or fewer".formatted(Passkey.LONGEST_NAME);
            return pages.refuse(actor, "", "name-" + id, message);
        }
        return Page.go(
                passkeys.rename(actor, actor.id(), id, name, form.version())
                        ? Notice.done("The passkey has its new name")
                        : Notice.important("Its name was changed a moment ago. Look again"),
                HERE);
    }

    @PostMapping("/removal")
    @Allow(Permission.USE_WAYMARK)
    @StepUp
    ModelAndView remove(@PathVariable UUID id, Actor.Person actor) {
        own(actor, id);
        return passkeys.remove(actor, actor.id(), id, false)
                ? Page.go(Notice.done("The passkey is removed. Browsers signed in with it are signed out"), HERE)
                : pages.refuse(actor, "", "", "This is your only way to sign in. Add another passkey first");
    }

    private void own(Actor.Person actor, UUID id) {
        if (passkeys.of(actor.id()).stream().noneMatch(key -> key.id().equals(id))) {
            throw new NotFound("passkey");
        }
    }
}
