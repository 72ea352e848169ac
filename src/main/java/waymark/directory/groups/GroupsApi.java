package waymark.directory.groups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.DateRange;
import waymark.directory.DateText;
import waymark.directory.OrganisationSummary;
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

    /// Adds a case forum of one area: a seat for its chair and one for each of these organisations. Who sits there is
    /// recorded on the pages of the directory.
    ///
    /// @return its code, made from the name, or the problem
    @Transactional
    public Ruling<String> addCaseForum(Actor actor, String name, String area, List<OrganisationSummary> organisations) {
        var code = DateText.code(name);
        if (code.isEmpty()) {
            return Ruling.refused("name", "The name must hold letters from A to Z");
        }
        if (groups.all(actor).stream().anyMatch(group -> group.code().equals(code))) {
            return Ruling.refused("name", "There is a group of this name already; choose it, or enter another name");
        }
        var seats = new ArrayList<Group.Seat>();
        seats.add(new Group.Seat("CHAIR", "Chair", null));
        organisations.stream()
                .map(one -> new Group.Seat(one.code(), one.name(), one.code()))
                .forEach(seats::add);
        groups.add(
                actor,
                new Group(code, 1, name, Group.Tier.CASE, Group.Cadence.AS_NEEDED, List.of(area), seats, List.of()));
        return Ruling.agreed(code);
    }

    /// The case forums of one area alone, which a conference can meet as.
    @Transactional(readOnly = true)
    public List<CaseForum> caseForums(Actor actor) {
        return groups.all(actor).stream()
                .filter(group ->
                        group.tier() == Group.Tier.CASE && group.areas().size() == 1)
                .map(group ->
                        new CaseForum(group.code(), group.name(), group.areas().getFirst()))
                .toList();
    }

    /// A case forum.
    ///
    /// @param area code of the one area that it is for
    public record CaseForum(String code, String name, String area) {}
}
