package waymark.conferences.actions;

import static waymark.kernel.Permission.ATTEND_CONFERENCES;
import static waymark.kernel.Permission.RUN_CONFERENCES;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.StepUp;
import waymark.web.Page;
import waymark.web.lists.ListFile;

/// Every action of conferences, by agency: open, overdue, of the next seven days and done. Those who run a forum see
/// those of all its agencies, a member those of their own. The lists hold references; what is to be done is on the
/// page of each action.
@Controller
class ActionWallController {

    static final String ALL = "/conferences/actions";
    static final String OWN = "/conferences/actions/own";

    private final ActionLines lines;
    private final Clock clock;

    ActionWallController(ActionLines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    private ActionWall all(Actor.Person actor, String agency, String standing) {
        return new ActionWall(ALL, lines.ofForums(actor), agency, standing, LocalDate.now(clock));
    }

    private ActionWall own(Actor.Person actor, String standing) {
        return new ActionWall(OWN, lines.ofAgency(actor), "", standing, LocalDate.now(clock));
    }

    private static ModelAndView show(ActionWall wall) {
        return Page.show("conferences/actions/wall", wall);
    }

    @GetMapping(ALL)
    @Allow(RUN_CONFERENCES)
    ModelAndView all(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String standing,
            Actor.Person actor) {
        return show(all(actor, agency, standing));
    }

    @GetMapping(OWN)
    @Allow(ATTEND_CONFERENCES)
    ModelAndView own(@RequestParam(defaultValue = "") String standing, Actor.Person actor) {
        return show(own(actor, standing));
    }

    @GetMapping({ALL + ".csv", ALL + ".xlsx"})
    @Allow(RUN_CONFERENCES)
    @StepUp
    ListFile allAsFile(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String standing,
            Actor.Person actor) {
        return all(actor, agency, standing).file();
    }

    @GetMapping({OWN + ".csv", OWN + ".xlsx"})
    @Allow(ATTEND_CONFERENCES)
    @StepUp
    ListFile ownAsFile(@RequestParam(defaultValue = "") String standing, Actor.Person actor) {
        return own(actor, standing).file();
    }
}
