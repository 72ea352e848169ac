package waymark.campaigns.pictures;

import static waymark.kernel.Permission.KEEP_PICTURES;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.campaigns.pictures.catalogue.OwnSet;
import waymark.campaigns.pictures.catalogue.Picture;
import waymark.campaigns.pictures.catalogue.PictureLine;
import waymark.campaigns.pictures.catalogue.Pictures;
import waymark.campaigns.pictures.catalogue.RefusalReason;
import waymark.campaigns.pictures.catalogue.WhoIsShown;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// The library for everybody, what was refused in words, and what is being prepared for those who keep it.
@Controller
@RequestMapping("/pictures")
class PicturesController {

    private static final String FORM = "campaigns/pictures/pictureForm";
    private static final String ALL = "";

    /// @param people who is shown in those that were chosen; empty for all
    /// @param offered whether some of our own illustrations are not in the library yet
    record Index(
            List<PictureLine> usable,
            List<PictureLine> blocked,
            List<PictureLine> prepared,
            String people,
            boolean keeps,
            boolean offered) {

        List<Choice> kinds() {
            return List.of(
                    Choice.of(ALL, "All"),
                    Choice.of(WhoIsShown.NONE.name(), "Nobody shown"),
                    Choice.of(WhoIsShown.DRAWN.name(), "Drawn people"),
                    Choice.of(WhoIsShown.REAL.name(), "Real people"));
        }
    }

    /// @param reasons what is looked for in every picture, and why
    record Refused(List<PictureLine> pictures, List<RefusalReason> reasons) {}

    record Form(String action, String heading, FormData form, List<Problem> problems) {

        List<Choice> origins() {
            return PictureForm.ORIGINS;
        }

        List<Choice> people() {
            return PictureForm.people();
        }

        List<Choice> licences() {
            return PictureForm.LICENCES;
        }

        boolean fresh() {
            return action.equals("/pictures/new");
        }

        String back() {
            return fresh() ? "/pictures" : action.substring(0, action.lastIndexOf('/'));
        }
    }

    private final Pictures pictures;
    private final OwnSet own;
    private final Clock clock;

    PicturesController(Pictures pictures, OwnSet own, Clock clock) {
        this.pictures = pictures;
        this.own = own;
        this.clock = clock;
    }

    @GetMapping
    @Allow(USE_WAYMARK)
    ModelAndView list(@RequestParam(defaultValue = ALL) String people, Actor.Person actor) {
        var today = LocalDate.now(clock);
        boolean keeps = actor.may(KEEP_PICTURES);
        var published = pictures.in(actor, List.of("PUBLISHED")).stream()
                .filter(one -> people.isEmpty() || one.people().name().equals(people))
                .toList();
        return Page.show(
                "campaigns/pictures/pictures",
                new Index(
                        published.stream().filter(one -> one.usable(today)).toList(),
                        keeps
                                ? published.stream()
                                        .filter(one -> !one.usable(today))
                                        .toList()
                                : List.of(),
                        keeps ? pictures.in(actor, List.of("DRAFT", "REVIEW")) : List.of(),
                        people,
                        keeps,
                        keeps && pictures.ownSet(actor).size() < own.all().size()));
    }

    @GetMapping("/refused")
    @Allow(USE_WAYMARK)
    ModelAndView refused(Actor.Person actor) {
        return Page.show(
                "campaigns/pictures/refused",
                new Refused(pictures.in(actor, List.of("REFUSED")), List.of(RefusalReason.values())));
    }

    @GetMapping("/new")
    @Allow(KEEP_PICTURES)
    ModelAndView begin() {
        return Page.show(FORM, new Form("/pictures/new", "Add a picture", FormData.empty(), List.of()));
    }

    @PostMapping("/new")
    @Allow(KEEP_PICTURES)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (form.read(PictureForm::read)) {
            case Ruling.Refused<Picture.About>(var problems) ->
                Page.refuse(FORM, new Form("/pictures/new", "Add a picture", form, problems));
            case Ruling.Agreed<Picture.About>(var about) -> {
                Ref ref = pictures.nextRef();
                pictures.add(actor, ref, about, null);
                yield Page.go(Notice.done("Added. Now send its file"), "/pictures/%s/upload", ref);
            }
        };
    }
}
