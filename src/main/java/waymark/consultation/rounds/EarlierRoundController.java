package waymark.consultation.rounds;

import static waymark.kernel.Permission.RUN_CONSULTATIONS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// A round of before Waymark, entered from what was published: its themes follow, in their published words.
@Controller
@RequestMapping("/consultation/earlier")
class EarlierRoundController {

    private static final String FORM = "consultation/rounds/earlier";
    private static final int TEXT = 1_000;
    private static final int SHORT = 500;

    record Form(List<Choice> areas, FormData form, List<Problem> problems) {}

    private final Rounds rounds;
    private final DirectoryApi directory;
    private final Clock clock;

    EarlierRoundController(Rounds rounds, DirectoryApi directory, Clock clock) {
        this.rounds = rounds;
        this.directory = directory;
        this.clock = clock;
    }

    private List<Choice> areas(Actor actor) {
        return RoundForm.areas(actor, directory.areas(actor));
    }

    @GetMapping
    @Allow(RUN_CONSULTATIONS)
    ModelAndView begin(Actor.Person actor) {
        return Page.show(FORM, new Form(areas(actor), FormData.empty(), List.of()));
    }

    @PostMapping
    @Allow(RUN_CONSULTATIONS)
    ModelAndView enter(FormData form, Actor.Person actor) {
        var areas = areas(actor);
        Ruling<Round.Details> read = form.read(reader -> {
            var last = reader.date("closesOn", "The last day").orElse(null);
            reader.when(
                    last != null && last.isAfter(LocalDate.now(clock)),
                    "closesOn",
                    "A round of before ended on a day that has passed");
            return new Round.Details(
                    RoundForm.area(reader, areas),
                    reader.requiredLine("title", "The title", FormReader.TITLE, "Enter a title"),
                    reader.required("purpose", "What it was for", TEXT, "Write what it was for"),
                    reader.text("audiences", "Who was asked", SHORT),
                    "",
                    "",
                    last,
                    false,
                    false,
                    RemarkCare.SCREENED,
                    Round.LEAST);
        });
        return switch (read) {
            case Ruling.Refused<Round.Details>(var problems) -> Page.refuse(FORM, new Form(areas, form, problems));
            case Ruling.Agreed<Round.Details>(var details) ->
                Page.go(
                        Notice.done("Entered. Add its themes in their published words"),
                        "/consultation/%s/themes",
                        rounds.enter(actor, details));
        };
    }
}
