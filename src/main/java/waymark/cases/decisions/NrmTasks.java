package waymark.cases.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.rules.RunningClock.Standing;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.TaskProvider;

/// Dates in the NRM that are near or past, in the cases of the reader. By reference: the home page names nobody.
@Component
class NrmTasks implements TaskProvider {

    private static final int AHEAD = 7;

    private final ClockWall wall;
    private final Clock clock;

    NrmTasks(ClockWall wall, Clock clock) {
        this.wall = wall;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.WORK_CASES)) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        return wall.own(actor).stream()
                .flatMap(line -> {
                    var end = line.clock().endsOn();
                    boolean near = end != null
                            && (line.clock().standing(today) != Standing.RUNNING
                                    || !end.isAfter(today.plusDays(AHEAD)));
                    return near
                            ? Stream.of(new Task(
                                    "%s, case %s".formatted(line.clock().rule().name(), line.caseRef()),
                                    line.clock().words(today),
                                    line.path(),
                                    end))
                            : Stream.<Task>empty();
                })
                .toList();
    }
}
