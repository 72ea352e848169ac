package waymark.campaigns.pictures;

import static waymark.kernel.Permission.KEEP_PICTURES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.campaigns.pictures.catalogue.Panel;
import waymark.campaigns.pictures.catalogue.PictureLine;
import waymark.campaigns.pictures.catalogue.Pictures;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The meetings of the panel that decides on pictures: paid, with people with lived experience among it, who are
/// counted and not named.
@Controller
@RequestMapping("/pictures/panels")
class PanelsController {

    private static final String FORM = "campaigns/pictures/panelForm";
    private static final int MOST = 40;

    record Index(List<PictureLine> waiting, List<Panel> panels) {}

    record Form(FormData form, List<Problem> problems) {}

    private final Pictures pictures;
    private final Clock clock;

    PanelsController(Pictures pictures, Clock clock) {
        this.pictures = pictures;
        this.clock = clock;
    }

    @GetMapping
    @Allow(KEEP_PICTURES)
    ModelAndView list(Actor.Person actor) {
        return Page.show(
                "campaigns/pictures/panels", new Index(pictures.in(actor, List.of("REVIEW")), pictures.panels(actor)));
    }

    @GetMapping("/new")
    @Allow(KEEP_PICTURES)
    ModelAndView begin() {
        return Page.show(FORM, new Form(FormData.empty().with("heldOn", LocalDate.now(clock)), List.of()));
    }

    @PostMapping("/new")
    @Allow(KEEP_PICTURES)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (form.read(this::read)) {
            case Ruling.Refused<Panel>(var problems) -> Page.refuse(FORM, new Form(form, problems));
            case Ruling.Agreed<Panel>(var panel) -> {
                pictures.add(actor, panel);
                yield Page.go(
                        Notice.done("Recorded. Now record what the panel decided on each picture"), "/pictures/panels");
            }
        };
    }

    private Panel read(FormReader form) {
        var held = form.requiredDate("heldOn", "Day of the meeting", LocalDate.now(clock));
        form.when(held.isAfter(LocalDate.now(clock)), "heldOn", "Day of the meeting must not be in the future");
        int members = form.number("members", "How many took part", 2, MOST);
        int lived = form.number("lived", "How many with lived experience", 1, MOST);
        form.when(lived > members, "lived", "No more people can have lived experience than took part");
        form.when(
                !form.form().ticked("paid"),
                "paid",
                "Everybody with lived experience has to be offered payment for their time before the panel decides");
        form.when(
                !form.form().ticked("noStory"),
                "noStory",
                "A panel in which somebody had to tell their story cannot decide. Hold it again");
        return new Panel(UUID.randomUUID(), held, members, lived, form.text("note", "The note", FormReader.REASON), "");
    }
}
