package waymark.directory.groups;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// A person who was to take a seat does not after all. The last day of the person before them is unchanged.
@Controller
class SeatWithdrawalController {

    private final Groups groups;
    private final Clock clock;

    SeatWithdrawalController(Groups groups, Clock clock) {
        this.groups = groups;
        this.clock = clock;
    }

    @PostMapping("/directory/groups/{code}/holdings/{id}/withdrawal")
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView withdraw(@PathVariable String code, @PathVariable UUID id, FormData sent, Actor.Person actor) {
        var group = groups.get(actor, code);
        var holding = group.holding(id).orElseThrow(() -> new NotFound(id));
        var today = LocalDate.now(clock);
        int version = sent.version();
        return switch (group.at(version).withdraw(holding, today).save(event -> groups.save(actor, event))) {
            case Ruling.Refused<Group>(var problems) ->
                Page.refuse(
                        SeatEndingController.PAGE,
                        SeatEndingController.view(
                                group, holding, today, SeatEndingController.filled(version, holding), problems));
            case Saved.Done<Group> _ ->
                Page.go(
                        Notice.done("Withdrawn. Nobody has the seat for these days until you choose somebody"),
                        "/directory/groups/%s",
                        code);
            case Saved.Stale<Group>(Group now) ->
                Page.conflict(SeatEndingController.PAGE, SeatEndingController.stale(now, id, today, holding));
        };
    }
}
