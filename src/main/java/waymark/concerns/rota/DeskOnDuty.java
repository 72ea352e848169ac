package waymark.concerns.rota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Scope;
import waymark.web.jobs.Job;

/// Who is on duty at the desk at a time. A person who is not on the desk any more is not, whatever shifts
/// they entered.
@Component
public class DeskOnDuty {

    private final Shifts shifts;
    private final AccessApi access;
    private final DirectoryApi directory;

    DeskOnDuty(Shifts shifts, AccessApi access, DirectoryApi directory) {
        this.shifts = shifts;
        this.access = access;
        this.directory = directory;
    }

    @Configuration(proxyBeanMethods = false)
    static class Nightly {

        @Bean
        Job shiftsOver(Shifts shifts, Clock clock) {
            return Job.daily(
                    LocalTime.of(3, 40),
                    "Shifts over",
                    actor -> shifts.forget(actor, clock.instant().minus(Duration.ofDays(7))));
        }
    }

    /// The people of the desk of the area, or of any desk if none is named, who can open a report today:
    /// their account may be used and their vetting is in force.
    public Set<UUID> desk(Actor system, String area) {
        var people = new HashSet<>(access.holders(system, "concerns_desk", Scope.PARTNERSHIP));
        var areas = area.isEmpty()
                ? directory.areas(system).stream().map(one -> one.code()).toList()
                : List.of(area);
        areas.forEach(one -> people.addAll(access.holders(system, "concerns_desk", Scope.area(one))));
        people.retainAll(new HashSet<>(access.holding(system, Permission.READ_REPORTS)));
        return people;
    }

    /// Those of them who are on duty for the area.
    public List<UUID> now(Actor system, String area, Instant now) {
        return running(system, now).stream()
                .filter(shift -> covers(shift, area))
                .map(shift -> shift.who().id())
                .distinct()
                .toList();
    }

    /// Every current shift of people on the desk.
    public List<Shift> running(Actor system, Instant now) {
        var desks = new HashMap<String, Set<UUID>>();
        return shifts.after(system, now).stream()
                .filter(shift -> shift.on(now)
                        && desks.computeIfAbsent(shift.area(), area -> desk(system, area))
                                .contains(shift.who().id()))
                .toList();
    }

    /// True if the shift is for that area or for all.
    public static boolean covers(Shift shift, String area) {
        return shift.area().isEmpty() || area.isEmpty() || shift.area().equals(area);
    }

    /// The current shifts of a person's desks.
    public List<Shift> seen(Actor.Person actor, Instant now) {
        return shifts.after(actor, now).stream()
                .filter(shift -> shift.on(now))
                .filter(shift -> shift.area().isEmpty() || actor.may(Permission.READ_REPORTS, Scope.area(shift.area())))
                .toList();
    }
}
