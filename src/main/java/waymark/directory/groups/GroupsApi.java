package waymark.directory.groups;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.DateRange;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;

/// The groups that meet and who holds their seats, for other modules.
@Component
public class GroupsApi {

    private final Groups groups;

    GroupsApi(Groups groups) {
        this.groups = groups;
    }

    /// Every seat of the group, and who holds it on the day.
    ///
    /// @throws waymark.kernel.NotFound where there is no such group
    @Transactional(readOnly = true)
    public List<SeatOccupancy> seats(Actor actor, String group, LocalDate day) {
        var found = groups.get(actor, group);
        var people = groups.holders(group).stream().collect(Collectors.toMap(PersonSummary::id, Function.identity()));
        return found.seats().stream()
                .map(seat -> new SeatOccupancy(
                        seat.code(),
                        seat.title(),
                        seat.organisation(),
                        holder(found, seat.code(), Group.Kind.HOLDER, day, people),
                        holder(found, seat.code(), Group.Kind.DEPUTY, day, people)))
                .toList();
    }

    private static @Nullable PersonSummary holder(
            Group group, String seat, Group.Kind kind, LocalDate day, Map<UUID, PersonSummary> people) {
        return group.sitting(seat, kind, day)
                .map(one -> people.get(one.person()))
                .orElse(null);
    }

    /// Seats a person in a group, as its holder or deputy.
    ///
    /// @param seat code of the seat (`CHAIR`)
    /// @return the seat with its holder, or the problems
    /// @throws waymark.kernel.NotFound where there is no such group
    @Transactional
    public Ruling<SeatOccupancy> seat(
            Actor actor, String group, String seat, boolean deputy, PersonSummary person, LocalDate from) {
        var found = groups.get(actor, group);
        var place = found.seat(seat);
        if (place.isEmpty()) {
            return Ruling.refused("seat", "Choose a seat of this group");
        }
        var kind = deputy ? Group.Kind.DEPUTY : Group.Kind.HOLDER;
        return switch (found.take(place.get(), kind, person, new DateRange(from, null))) {
            case Ruling.Agreed(SeatTaken event) -> seated(actor, event, from);
            case Ruling.Refused(List<Problem> problems) -> new Ruling.Refused<>(problems);
        };
    }

    private Ruling<SeatOccupancy> seated(Actor actor, SeatTaken event, LocalDate from) {
        if (groups.save(actor, event) instanceof Saved.Stale<Group>) {
            return Ruling.refused("", "Somebody changed this group first; look at it again");
        }
        return Ruling.agreed(seats(actor, event.group(), from).stream()
                .filter(one -> one.seat().equals(event.taken().seat()))
                .findFirst()
                .orElseThrow());
    }
}
