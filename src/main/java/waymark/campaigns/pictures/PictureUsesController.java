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
import waymark.campaigns.pictures.catalogue.Medium;
import waymark.campaigns.pictures.catalogue.Picture;
import waymark.campaigns.pictures.catalogue.Pictures;
import waymark.campaigns.pictures.catalogue.Purpose;
import waymark.campaigns.pictures.catalogue.WhoIsShown;
import waymark.campaigns.pictures.people.PeopleShown;
import waymark.campaigns.pictures.people.PersonShown;
import waymark.campaigns.pictures.uses.EndedHow;
import waymark.campaigns.pictures.uses.PictureUse;
import waymark.campaigns.pictures.uses.PictureUses;
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

/// What a picture is used for: said before it is downloaded, and confirmed once it has been taken away.
@Controller
@RequestMapping("/pictures/{ref}/uses")
class PictureUsesController {

    private static final String FORM = "campaigns/pictures/useForm";
    private static final String USE = "campaigns/pictures/use";
    private static final int WHAT = 300;

    /// @param agreed what everybody shown agrees to now, in words; empty where nobody is shown
    record Form(Picture.Published it, String agreed, FormData form, List<Problem> problems) {

        List<Choice> purposes() {
            return Choice.from(List.of(Purpose.values()), Purpose::name, Purpose::title);
        }

        List<Choice> media() {
            return List.of(Medium.values()).stream()
                    .map(one -> Choice.of(one.name(), one.title()))
                    .toList();
        }
    }

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

    private record Wanted(Purpose purpose, Medium medium, String what) {}

    private record Ending(EndedHow how, String leftOver) {}

    private final Pictures pictures;
    private final PeopleShown people;
    private final UsesOfPictures uses;
    private final PictureUses rules;
    private final Clock clock;

    PictureUsesController(Pictures pictures, PeopleShown people, UsesOfPictures uses, PictureUses rules, Clock clock) {
        this.pictures = pictures;
        this.people = people;
        this.uses = uses;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/new")
    @Allow(USE_WAYMARK)
    ModelAndView begin(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(FORM, form(actor, usable(actor, ref), FormData.empty(), List.of()));
    }

    private Form form(Actor actor, Picture.Published it, FormData form, List<Problem> problems) {
        var today = LocalDate.now(clock);
        var shown = it.about().people() == WhoIsShown.REAL ? people.in(actor, it.id()) : List.<PersonShown>of();
        var agreed = shown.stream()
                .map(one -> one.agreedOn(today))
                .reduce((one, other) -> one.stream().filter(other::contains).toList())
                .orElse(List.of());
        return new Form(it, PersonShown.words(agreed), form, problems);
    }

    @PostMapping("/new")
    @Allow(USE_WAYMARK)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = usable(actor, ref);
        var wanted = form.read(reader -> new Wanted(
                        reader.choice("use", Purpose.class, "Choose what you use it for"),
                        reader.choice("medium", Medium.class, "Choose where it will be seen"),
                        reader.requiredLine(
                                "what", "What exactly", WHAT, "Say what exactly, so that it can be found again")))
                .then(one -> rules.check(actor, "medium", ref, one.purpose(), one.medium(), false)
                        .map(_ -> one));
        return switch (wanted) {
            case Ruling.Refused<Wanted>(var problems) -> Page.refuse(FORM, form(actor, it, form, problems));
            case Ruling.Agreed<Wanted>(var one) -> {
                var id = uses.add(actor, it, one.purpose(), one.medium(), one.what(), "", "");
                yield Page.go(
                        Notice.done("Your use is recorded. You can download the picture"),
                        "/pictures/%s/uses/%s",
                        ref,
                        id);
            }
        };
    }

    private Picture.Published usable(Actor actor, Ref ref) {
        if (pictures.get(actor, ref) instanceof Picture.Published published && published.usable(LocalDate.now(clock))) {
            return published;
        }
        throw new NotFound(ref);
    }

    @GetMapping("/{id}")
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
    @PostMapping("/{id}/ending")
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
