package waymark.conferences.hearing;

import static waymark.kernel.Permission.ATTEND_CONFERENCES;
import static waymark.kernel.Permission.RUN_CONFERENCES;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
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

/// The statement on confidentiality of a meeting: everybody accepts it each time before they see what is
/// said, observers too.
@Controller
class ConfidentialityController {

    private static final String PAGE = "conferences/hearing/confidentiality";

    /// @param accepted what the reader accepted; empty before
    /// @param item where they go on; empty for the agenda
    record View(
            MeetingAcceptances.Day day,
            Optional<MeetingAcceptance> accepted,
            String item,
            FormData form,
            List<Problem> problems) {

        List<Choice> ways() {
            return List.of(
                    Choice.of("member", "I take part", "For my agency, or as chair or minute taker"),
                    Choice.of("observer", "I observe", "I look on, and do not speak for an agency"));
        }

        String action() {
            return "/conferences/days/" + day.ref() + "/confidentiality" + (item.isEmpty() ? "" : "?item=" + item);
        }

        String next() {
            return item.isEmpty() ? "/conferences/days/" + day.ref() : "/conferences/items/" + item + "/hearing";
        }
    }

    private final MeetingAcceptances acceptances;

    ConfidentialityController(MeetingAcceptances acceptances) {
        this.acceptances = acceptances;
    }

    private View view(Actor.Person actor, Ref meeting, String item, FormData form, List<Problem> problems) {
        if (!actor.may(ATTEND_CONFERENCES) && !actor.may(RUN_CONFERENCES)) {
            throw new NotFound(meeting);
        }
        return new View(
                acceptances.day(meeting),
                acceptances.of(actor, meeting),
                item.matches("CI-[0-9A-Z]{7}") ? item : "",
                form,
                problems);
    }

    /// @param item where somebody was going; empty for the agenda
    @GetMapping("/conferences/days/{meeting}/confidentiality")
    @Allow(USE_WAYMARK)
    ModelAndView show(@PathVariable Ref meeting, @RequestParam(defaultValue = "") String item, Actor.Person actor) {
        return Page.show(PAGE, view(actor, meeting, item, FormData.empty(), List.of()));
    }

    @PostMapping("/conferences/days/{meeting}/confidentiality")
    @Allow(USE_WAYMARK)
    ModelAndView accept(
            @PathVariable Ref meeting,
            @RequestParam(defaultValue = "") String item,
            FormData form,
            Actor.Person actor) {
        var view = view(actor, meeting, item, form, List.of());
        var read = form.read(reader -> {
            reader.when(!form.ticked("accept"), "accept", "Tick that you accept the statement, or leave the page");
            return reader.choice(
                    "as", List.of("member", "observer"), way -> way, "Say whether you take part or observe");
        });
        return switch (read) {
            case Ruling.Refused<String>(var problems) ->
                Page.refuse(PAGE, new View(view.day(), view.accepted(), view.item(), form, problems));
            case Ruling.Agreed<String>(var as) -> {
                acceptances.accept(actor, view.day(), as.equals("observer"));
                yield Page.go(Notice.done("Accepted for this meeting"), "%s", view.next());
            }
        };
    }
}
