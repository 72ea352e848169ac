package waymark.campaigns.pictures;

import static waymark.kernel.Permission.KEEP_PICTURES;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.campaigns.pictures.catalogue.Picture;
import waymark.campaigns.pictures.catalogue.Pictures;
import waymark.campaigns.pictures.uses.EndedHow;
import waymark.campaigns.pictures.uses.PictureUse;
import waymark.campaigns.pictures.uses.UsesOfPictures;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// One use of a picture, and what became of it: confirmed once the picture has been taken away.
@Controller
@RequestMapping("/pictures/{ref}/uses/{id}")
class PictureUsesController {

    private static final String USE = "campaigns/pictures/use";

    /// @param mine whether the reader answers for it
    /// @param usable whether its file may be downloaded
    record View(
            Picture it,
            PictureUse use,
            boolean mine,
            boolean confirms,
            boolean usable,
            FormData form,
            List<Problem> problems) {

        List<Choice> hows() {
            return Choice.from(List.of(EndedHow.values()), EndedHow::name, EndedHow::title);
        }
    }

    private record Ending(EndedHow how, String leftOver) {}

    private final Pictures pictures;
    private final UsesOfPictures uses;
    private final Clock clock;

    PictureUsesController(Pictures pictures, UsesOfPictures uses, Clock clock) {
        this.pictures = pictures;
        this.uses = uses;
        this.clock = clock;
    }

    @GetMapping
    @Allow(USE_WAYMARK)
    ModelAndView show(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        return Page.show(USE, view(actor, uses.get(actor, ref, id), FormData.empty(), List.of()));
    }

    private View view(Actor.Person actor, PictureUse use, FormData form, List<Problem> problems) {
        var it = pictures.get(actor, use.about().picture());
        boolean mine = actor.id().equals(use.about().person());
        return new View(
                it,
                use,
                mine,
                mine || actor.may(KEEP_PICTURES),
                use instanceof PictureUse.Current
                        && it instanceof Picture.Published published
                        && published.usable(LocalDate.now(clock)),
                form,
                problems);
    }

    /// Whoever answers for it says what became of it; where nobody does any more, those who keep the library.
    @PostMapping("/ending")
    @Allow(USE_WAYMARK)
    ModelAndView end(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var use = uses.get(actor, ref, id);
        if (!actor.id().equals(use.about().person()) && !actor.may(KEEP_PICTURES)) {
            throw new NotFound(id);
        }
        var ended = form.read(reader -> new Ending(
                        reader.choice("how", EndedHow.class, "Choose what happened to it"),
                        reader.text("leftOver", "What could not be taken back", FormReader.REASON)))
                .then(one -> ending(use, one));
        return switch (ended.save(event -> uses.save(actor, event))) {
            case Saved.Done<PictureUse> _ ->
                Page.go(Notice.done("Thank you. It is recorded"), use.about().page());
            case Saved.Stale<PictureUse> _ -> Page.go(use.about().page());
            case Ruling.Refused<PictureUse>(var problems) -> Page.refuse(USE, view(actor, use, form, problems));
        };
    }

    private Ruling<PictureUse.Ended> ending(PictureUse use, Ending one) {
        var today = LocalDate.now(clock);
        return switch (use) {
            case PictureUse.Current current -> current.end(one.how(), one.leftOver(), today);
            case PictureUse.CalledBack called -> called.confirm(one.how(), one.leftOver(), today);
            case PictureUse.Ended _ -> Ruling.refused("how", "It has ended already");
        };
    }
}
