package waymark.intelligence.network;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.intelligence.entities.Entities;
import waymark.intelligence.entities.EntityKind;
import waymark.intelligence.entities.LinkKind;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// What lies around an entity, as a table; with a script the same rows are drawn as a picture above it.
@Controller
class NetworkPageController {

    static final String PAGE = "intelligence/network/network";

    /// The page.
    ///
    /// @param view the saved view that is shown, if it is one
    record View(Network network, NetworkFilter filter, Optional<NetworkView> view) {

        FormData form() {
            return filter.form();
        }

        List<Choice> kinds() {
            return Choice.from(List.of(EntityKind.values()), EntityKind::name, EntityKind::words);
        }

        List<Choice> linkKinds() {
            return Choice.from(List.of(LinkKind.values()), LinkKind::name, LinkKind::label);
        }
    }

    private final Entities entities;
    private final Networks networks;

    NetworkPageController(Entities entities, Networks networks) {
        this.entities = entities;
        this.networks = networks;
    }

    @GetMapping("/intelligence/entities/{ref}/network")
    @Allow(HANDLE_INTELLIGENCE)
    @RecordsAccess
    ModelAndView show(@PathVariable Ref ref, FormData sent, Actor.Person actor) {
        var filter = NetworkFilter.of(sent);
        var middle = entities.open(actor, ref, "open_network");
        return Page.show(PAGE, new View(networks.around(actor, middle, filter), filter, Optional.empty()));
    }
}
