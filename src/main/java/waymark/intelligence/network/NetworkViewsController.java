package waymark.intelligence.network;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.intelligence.entities.Entities;
import waymark.intelligence.entities.Entity;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Saved views of the network: the reader's own, and those their unit shares.
@Controller
class NetworkViewsController {

    private static final String FORM = "intelligence/network/viewForm";

    /// The list.
    record Index(List<NetworkView> views, Map<UUID, Entity> byId) {}

    /// The form for a new one or a change.
    ///
    /// @param it empty for a new one
    record Form(Optional<NetworkView> it, Entity root, NetworkFilter filter, FormData form, List<Problem> problems) {}

    private final NetworkViews views;
    private final Networks networks;
    private final Entities entities;

    NetworkViewsController(NetworkViews views, Networks networks, Entities entities) {
        this.views = views;
        this.networks = networks;
        this.entities = entities;
    }

    @GetMapping("/intelligence/views")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView list(Actor.Person actor) {
        var all = views.all(actor);
        return Page.show(
                "intelligence/network/views",
                new Index(all, entities.byId(all.stream().map(NetworkView::root).collect(Collectors.toSet()))));
    }

    @GetMapping("/intelligence/views/{ref}")
    @Allow(HANDLE_INTELLIGENCE)
    @RecordsAccess
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var view = views.get(actor, ref);
        var middle = entities.open(actor, root(view).ref(), "open_network");
        return Page.show(
                NetworkPageController.PAGE,
                new NetworkPageController.View(
                        networks.around(actor, middle, view.filter()), view.filter(), Optional.of(view)));
    }

    private Entity root(NetworkView view) {
        return entities.named(List.of(view.root())).stream().findFirst().orElseThrow(() -> new NotFound(view.ref()));
    }

    @GetMapping("/intelligence/entities/{ref}/network/views/new")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView begin(@PathVariable Ref ref, FormData sent) {
        var root = entities.get(ref);
        return Page.show(
                FORM,
                new Form(
                        Optional.empty(),
                        root,
                        NetworkFilter.of(sent),
                        FormData.empty().with("title", "Around " + root.name()),
                        List.of()));
    }

    @PostMapping("/intelligence/entities/{ref}/network/views")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var root = entities.get(ref);
        var filter = NetworkFilter.of(form);
        return switch (form.read(NetworkViewsController::read)) {
            case Ruling.Refused<NetworkViews.Wanted>(var problems) ->
                Page.refuse(FORM, new Form(Optional.empty(), root, filter, form, problems));
            case Ruling.Agreed<NetworkViews.Wanted>(var wanted) ->
                Page.go(
                        Notice.done("The view is saved"),
                        "/intelligence/views/%s",
                        views.save(actor, root, filter, wanted));
        };
    }

    private static NetworkViews.Wanted read(FormReader reader) {
        return new NetworkViews.Wanted(
                reader.requiredLine("title", "The title", 120, "Enter a title"),
                reader.text("note", "The note", 2000),
                reader.form().ticked("shared"));
    }

    @GetMapping("/intelligence/views/{ref}/change")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var view = views.own(actor, ref);
        var form = FormData.version(view.version()).with("title", view.title()).with("note", view.note());
        return Page.show(
                FORM,
                new Form(
                        Optional.of(view),
                        root(view),
                        view.filter(),
                        view.shared() ? form.with("shared", "yes") : form,
                        List.of()));
    }

    @PostMapping("/intelligence/views/{ref}/change")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var view = views.own(actor, ref);
        var saved = form.read(NetworkViewsController::read)
                .save(wanted -> views.change(actor, view, wanted, form.version()));
        return switch (saved) {
            case Saved.Done<NetworkView> _ -> Page.go(Notice.done("Saved"), "%s", view.path());
            case Ruling.Refused<NetworkView>(var problems) ->
                Page.refuse(FORM, new Form(Optional.of(view), root(view), view.filter(), form, problems));
            case Saved.Stale<NetworkView> _ -> Page.merged(edit(ref, actor));
        };
    }

    @PostMapping("/intelligence/views/{ref}/deletion")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView delete(@PathVariable Ref ref, Actor.Person actor) {
        views.delete(actor, views.own(actor, ref));
        return Page.go(Notice.done("The view is deleted"), "/intelligence/views");
    }
}
