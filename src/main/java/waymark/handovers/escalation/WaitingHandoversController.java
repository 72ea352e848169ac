package waymark.handovers.escalation;

import static waymark.kernel.Permission.WATCH_HANDOVERS;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.handovers.overview.HandoverLists;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Scope;
import waymark.web.Page;

/// Open hand-overs for people who see that none is left waiting: numbers and references, never contents.
@Controller
class WaitingHandoversController {

    /// @param counts area name, then state, then how many
    /// @param everybodys true if it shows the whole partnership, false if the reader's organisations
    record View(
            Map<String, Map<String, Integer>> counts,
            List<WaitingHandovers.Late> late,
            boolean everybodys,
            Instant now) {}

    private final WaitingHandovers waiting;
    private final Clock clock;

    WaitingHandoversController(WaitingHandovers waiting, Clock clock) {
        this.waiting = waiting;
        this.clock = clock;
    }

    @GetMapping("/handover/watch")
    @Allow(WATCH_HANDOVERS)
    ModelAndView show(Actor.Person actor) {
        boolean everybodys = actor.may(WATCH_HANDOVERS, Scope.PARTNERSHIP);
        var organisations = everybodys ? List.<String>of() : HandoverLists.organisations(actor, WATCH_HANDOVERS);
        var counts = new LinkedHashMap<String, Map<String, Integer>>();
        waiting.counts(organisations)
                .forEach(count -> counts.computeIfAbsent(count.areaName(), _ -> new LinkedHashMap<>())
                        .put(count.state(), count.number()));
        var now = clock.instant();
        return Page.show(
                "handovers/escalation/waiting", new View(counts, waiting.late(organisations, now), everybodys, now));
    }
}
