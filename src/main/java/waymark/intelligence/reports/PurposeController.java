package waymark.intelligence.reports;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// An officer says for what they read, before they read anything.
@Controller
class PurposeController {

    private static final String PAGE = "intelligence/reports/purpose";
    private static final Pattern OURS = Pattern.compile("/(?:intelligence|parked)(?:[/?][A-Za-z0-9/._~?&=%+:,-]*)?");
    private static final List<Integer> HOURS = List.of(1, 2, 4, 8, 12);

    /// @param to where they wanted to go
    record View(Optional<StatedPurpose> current, String to, FormData form, List<Problem> problems) {

        List<Choice> hours() {
            return Choice.from(HOURS, String::valueOf, hours -> hours == 1 ? "1 hour" : hours + " hours");
        }
    }

    private record Wanted(Purpose purpose, String reason, int hours) {}

    private final StatedPurposes purposes;

    PurposeController(StatedPurposes purposes) {
        this.purposes = purposes;
    }

    private View view(Actor.Person actor, String to, FormData form, List<Problem> problems) {
        return new View(purposes.current(actor), local(to), form, problems);
    }

    /// Only an address of this module, or what was kept of a form: never out of the program.
    static String local(String to) {
        return OURS.matcher(to).matches() && !to.startsWith(PurposeInterceptor.PAGE) ? to : "/intelligence";
    }

    @GetMapping("/intelligence/purpose")
    @Allow(HANDLE_INTELLIGENCE)
    @WithoutPurpose
    ModelAndView ask(@RequestParam(defaultValue = "") String to, Actor.Person actor) {
        return Page.show(PAGE, view(actor, to, FormData.empty().with("hours", "4"), List.of()));
    }

    @PostMapping("/intelligence/purpose")
    @Allow(HANDLE_INTELLIGENCE)
    @WithoutPurpose
    ModelAndView state(FormData form, Actor.Person actor) {
        var read = form.read(reader -> new Wanted(
                reader.choice("purpose", Purpose.class, "Choose for what you read"),
                reader.requiredLine(
                        "reason", "The reason", 200, "Enter the reason in a line, such as the name of the operation"),
                reader.choice("hours", HOURS, String::valueOf, "Choose for how long")));
        return switch (read) {
            case Ruling.Refused<Wanted>(var problems) ->
                Page.refuse(PAGE, view(actor, form.text("to"), form, problems));
            case Ruling.Agreed<Wanted>(var wanted) -> {
                purposes.state(actor, wanted.purpose(), wanted.reason(), Duration.ofHours(wanted.hours()));
                yield Page.go("%s", local(form.text("to")));
            }
        };
    }

    @PostMapping("/intelligence/purpose/end")
    @Allow(HANDLE_INTELLIGENCE)
    @WithoutPurpose
    ModelAndView end(Actor.Person actor) {
        purposes.end(actor);
        return Page.go(Notice.done("Ended. You see no intelligence until you say again for what you read"), "/");
    }
}
