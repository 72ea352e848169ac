package waymark.campaigns.pictures;

import static waymark.kernel.Permission.CONTACT_PEOPLE_SHOWN;
import static waymark.kernel.Permission.KEEP_PICTURES;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.campaigns.pictures.catalogue.Picture;
import waymark.campaigns.pictures.catalogue.PictureEvent;
import waymark.campaigns.pictures.catalogue.Pictures;
import waymark.campaigns.pictures.catalogue.WhoIsShown;
import waymark.campaigns.pictures.people.PeopleShown;
import waymark.campaigns.pictures.people.PersonShown;
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
import waymark.web.forms.FormData;

/// The page of a picture, and its words.
@Controller
@RequestMapping("/pictures/{ref}")
class PictureController {

    private static final String FORM = "campaigns/pictures/pictureForm";

    /// @param widths of its files
    /// @param people real people in it, by place
    /// @param keeps whether the reader keeps the library
    /// @param contacts whether the reader may reach the people shown
    /// @param drawn whether it is an illustration of our own, which can be had as a drawing
    record View(
            Picture it,
            List<Integer> widths,
            List<PersonShown> people,
            List<PictureUse> uses,
            List<TimelineEntry> timeline,
            LocalDate today,
            boolean keeps,
            boolean contacts,
            boolean drawn) {

        boolean real() {
            return it.about().people() == WhoIsShown.REAL;
        }

        /// The width that the page shows; 0 where there is no file.
        int shown() {
            return widths.stream()
                    .filter(width -> width <= 800)
                    .max(Integer::compareTo)
                    .orElse(0);
        }

        boolean usable() {
            return it instanceof Picture.Published published && published.usable(today);
        }
    }

    private final Pictures pictures;
    private final PeopleShown people;
    private final UsesOfPictures uses;
    private final Clock clock;

    PictureController(Pictures pictures, PeopleShown people, UsesOfPictures uses, Clock clock) {
        this.pictures = pictures;
        this.people = people;
        this.uses = uses;
        this.clock = clock;
    }

    /// A recalled one answers 410 to those who only used it: it was there, and is no more.
    @GetMapping
    @Allow(USE_WAYMARK)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = pictures.get(actor, ref);
        boolean keeps = actor.may(KEEP_PICTURES);
        var page = Page.show(
                "campaigns/pictures/picture",
                new View(
                        it,
                        pictures.widths(actor, it.id()),
                        it.about().people() == WhoIsShown.REAL ? people.in(actor, it.id()) : List.of(),
                        uses.of(actor, it.id()),
                        keeps ? pictures.history(actor, it.id()) : List.of(),
                        LocalDate.now(clock),
                        keeps,
                        actor.may(CONTACT_PEOPLE_SHOWN),
                        pictures.ownSet(actor, it.id()).isPresent()));
        if (it instanceof Picture.Recalled && !keeps) {
            page.setStatus(HttpStatus.GONE);
        }
        return page;
    }

    @GetMapping("/edit")
    @Allow(KEEP_PICTURES)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = changeable(actor, ref);
        return Page.show(FORM, form(it, PictureForm.of(it), List.of()));
    }

    @PostMapping("/edit")
    @Allow(KEEP_PICTURES)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = changeable(actor, ref);
        var changed = form.read(PictureForm::read).then(about -> change(it, about));
        return switch (changed.save(event -> pictures.save(actor, at(event, form.version())))) {
            case Saved.Done<Picture> _ -> Page.go(Notice.done("Saved"), it.path());
            case Saved.Stale<Picture> _ -> Page.merged(edit(ref, actor));
            case Ruling.Refused<Picture>(var problems) -> Page.refuse(FORM, form(it, form, problems));
        };
    }

    private static Ruling<PictureEvent.Changed> change(Picture it, Picture.About about) {
        return switch (it) {
            case Picture.Draft draft -> draft.change(about);
            case Picture.Published published -> published.change(about);
            default -> throw new NotFound(it.ref());
        };
    }

    /// As of the version that the form was filled from.
    private static PictureEvent at(PictureEvent.Changed event, int version) {
        return new PictureEvent.Changed(event.id(), event.ref(), version, event.about());
    }

    private static PicturesController.Form form(Picture it, FormData form, List<Problem> problems) {
        return new PicturesController.Form(it.path() + "/edit", "Change " + it.ref(), form, problems);
    }

    private Picture changeable(Actor actor, Ref ref) {
        var it = pictures.get(actor, ref);
        if (it instanceof Picture.Draft || it instanceof Picture.Published) {
            return it;
        }
        throw new NotFound(ref);
    }
}
