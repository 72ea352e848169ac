package waymark.concerns.rota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
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

/// Who is on duty at the desk at a moment. Whoever does not hold the desk any more is not, whatever they entered.
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

    /// Whoever holds the desk of the area, or of any where none is named.
    public Set<UUID> desk(Actor clockwork, String area) {
        var people = new HashSet<>(access.holders(clockwork, "concerns_desk", Scope.PARTNERSHIP));
        var areas = area.isEmpty()
                ? directory.areas(clockwork).stream().map(one -> one.code()).toList()
                : List.of(area);
        areas.forEach(one -> people.addAll(access.holders(clockwork, "concerns_desk", Scope.area(one))));
        return people;
    }

    /// Whoever of the desk of the area is on duty for it.
    public List<UUID> now(Actor clockwork, String area, Instant now) {
        return running(clockwork, now).stream()
                .filter(shift -> covers(shift, area))
                .map(shift -> shift.who().id())
                .distinct()
                .toList();
    }

    /// Every shift that runs, of people who hold the desk.
    public List<Shift> running(Actor clockwork, Instant now) {
        return shifts.after(clockwork, now).stream()
                .filter(shift -> shift.on(now)
                        && desk(clockwork, shift.area()).contains(shift.who().id()))
                .toList();
    }

    public static boolean covers(Shift shift, String area) {
        return shift.area().isEmpty() || area.isEmpty() || shift.area().equals(area);
    }

    /// The shifts of the desks that somebody holds, running now.
    public List<Shift> seen(Actor.Person actor, Instant now) {
        return shifts.after(actor, now).stream()
                .filter(shift -> shift.on(now))
                .filter(shift -> shift.area().isEmpty() || actor.may(Permission.READ_REPORTS, Scope.area(shift.area())))
                .toList();
    }
}
