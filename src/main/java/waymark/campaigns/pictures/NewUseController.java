package waymark.campaigns.pictures;

import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import waymark.campaigns.pictures.uses.PictureUses;
import waymark.campaigns.pictures.uses.UsesOfPictures;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Says what a picture will be used for, before it is downloaded.
@Controller
@RequestMapping("/pictures/{ref}/uses/new")
class NewUseController {

    private static final String FORM = "campaigns/pictures/useForm";
    private static final int WHAT = 300;

    /// @param agreed what everybody shown agrees to now, in words; empty where nobody is shown
    record View(Picture.Published it, String agreed, FormData form, List<Problem> problems) {

        List<Choice> purposes() {
            return Choice.from(List.of(Purpose.values()), Purpose::name, Purpose::title);
        }

        List<Choice> media() {
            return List.of(Medium.values()).stream()
                    .map(one -> Choice.of(one.name(), one.title()))
                    .toList();
        }
    }

    private record Wanted(Purpose purpose, Medium medium, String what) {}

    private final Pictures pictures;
    private final PeopleShown people;
    private final UsesOfPictures uses;
    private final PictureUses rules;
    private final Clock clock;

    NewUseController(Pictures pictures, PeopleShown people, UsesOfPictures uses, PictureUses rules, Clock clock) {
        this.pictures = pictures;
        this.people = people;
        this.uses = uses;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping
    @Allow(USE_WAYMARK)
    ModelAndView begin(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(FORM, view(actor, usable(actor, ref), FormData.empty(), List.of()));
    }

    private View view(Actor actor, Picture.Published it, FormData form, List<Problem> problems) {
        var today = LocalDate.now(clock);
        var shown = it.about().people() == WhoIsShown.REAL ? people.in(actor, it.id()) : List.<PersonShown>of();
        var agreed = shown.stream()
                .map(one -> one.agreedOn(today))
                .reduce((one, other) -> one.stream().filter(other::contains).toList())
                .orElse(List.of());
        return new View(it, PersonShown.words(agreed), form, problems);
    }

    @PostMapping
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
            case Ruling.Refused<Wanted>(var problems) -> Page.refuse(FORM, view(actor, it, form, problems));
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
}
