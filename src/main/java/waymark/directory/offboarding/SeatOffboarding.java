package waymark.directory.offboarding;

import static waymark.kernel.Permission.MAINTAIN_DIRECTORY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.directory.DateText;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.directory.groups.Group;
import waymark.directory.groups.Group.Holding;
import waymark.directory.groups.Group.Kind;
import waymark.directory.groups.Group.Seat;
import waymark.directory.groups.Groups;
import waymark.directory.groups.SeatPassed;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.web.transactions.RunAsSystem;

/// The seats of somebody who leaves. Who sits at the table is the coordinator's to say; where somebody else
/// records the leaving, the seat is empty and the coordinator is asked.
@Component
@Order(10)
class SeatOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind SEATS = new OffboardingItem.Kind(
            "seat", "Seats", "The next person sits there from the day after the last day, and no sooner than today.");

    private final Groups groups;
    private final PeopleApi people;
    private final AccessApi access;
    private final RunAsSystem asSystem;
    private final Clock clock;

    SeatOffboarding(Groups groups, PeopleApi people, AccessApi access, RunAsSystem asSystem, Clock clock) {
        this.groups = groups;
        this.people = people;
        this.access = access;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    private record Place(Group group, Seat seat, Holding holding) {

        String title() {
            return "%s, %s".formatted(seat.title(), group.name());
        }

        boolean held() {
            return holding.kind() == Kind.HOLDER;
        }
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        var places = places(actor, leaver).toList();
        if (places.isEmpty()) {
            return List.of();
        }
        boolean chooses = actor.may(MAINTAIN_DIRECTORY, Scope.PARTNERSHIP);
        var staying = chooses ? people.staying(actor) : List.<PersonSummary>of();
        var coordinators = access.holders(actor, "coordinator", Scope.PARTNERSHIP);
        return places.stream()
                .map(place -> {
                    var duty = duty(place, leaver, staying);
                    return chooses ? duty : duty.asking(asks(place, leaver), path(place), coordinators);
                })
                .toList();
    }

    private Stream<Place> places(Actor actor, Leaver leaver) {
        return groups.all(actor).stream()
                .flatMap(group -> group.holdings().stream()
                        .filter(one -> one.person().equals(leaver.person().id()))
                        .filter(one -> one.dates().after(leaver.lastDay()))
                        .map(one -> new Place(group, seat(group, one), one)));
    }

    private static Seat seat(Group group, Holding holding) {
        return group.seat(holding.seat())
                .orElseThrow(() -> new InvariantViolation("a holding of a seat that is not there"));
    }

    private static OffboardingItem duty(Place place, Leaver leaver, List<PersonSummary> staying) {
        var seat = place.seat();
        var other = place.group().sitting(seat.code(), other(place), leaver.dayAfter());
        var fit = staying.stream()
                .filter(one -> !one.id().equals(leaver.person().id()))
                .filter(one ->
                        seat.organisation() == null || seat.organisation().equals(one.organisation()))
                .filter(one -> place.held()
                        || other.filter(sits -> sits.person().equals(one.id())).isEmpty())
                .toList();
        var deputy = other.filter(_ -> place.held())
                .map(Holding::ref)
                .filter(ref -> fit.stream().anyMatch(one -> one.ref().equals(ref)));
        return OffboardingItem.of(
                        SEATS, place.holding().id().toString(), place.group().version(), place.title(), path(place))
                .saying("%s %s.%s"
                        .formatted(
                                place.holding().kind().words(),
                                DateText.span(place.holding().dates()),
                                deputy.isPresent()
                                        ? " If the deputy takes it on, nobody deputises until you choose somebody."
                                        : ""))
                .offeredTo(fit, deputy.orElse(null))
                .orNobody(
                        !place.held()
                                ? "nobody deputises from the day after"
                                : fit.isEmpty()
                                        ? "the seat is empty from the day after, and the coordinator is asked to fill it"
                                        : "the seat is empty from the day after, and shown as empty")
                .telling(
                        "From %s you %s the seat “%s” of %s"
                                .formatted(
                                        DateText.day(leaver.dayAfter()),
                                        place.held() ? "hold" : "deputise for",
                                        seat.title(),
                                        place.group().name()),
                        path(place));
    }

    private static String asks(Place place, Leaver leaver) {
        return "From %s nobody %s the seat “%s” of %s: choose somebody"
                .formatted(
                        DateText.day(leaver.dayAfter()),
                        place.held() ? "holds" : "deputises for",
                        place.seat().title(),
                        place.group().name());
    }

    private static String path(Place place) {
        return "/directory/groups/" + place.group().code();
    }

    private static Kind other(Place place) {
        return place.held() ? Kind.DEPUTY : Kind.HOLDER;
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        return actor.may(MAINTAIN_DIRECTORY, Scope.PARTNERSHIP)
                ? pass(actor, leaver, duty, next)
                : asSystem.get(CLOCK, as -> pass(as, leaver, duty, null));
    }

    private OffboardingResult pass(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        var place = places(actor, leaver)
                .filter(one -> one.holding().id().toString().equals(duty.id()))
                .findFirst();
        if (place.isEmpty()) {
            return OffboardingResult.overtaken();
        }
        return switch (place.get().group().pass(place.get().holding(), leaver.lastDay(), next, LocalDate.now(clock))) {
            case Ruling.Refused(List<Problem> problems) ->
                OffboardingResult.refused(problems.getFirst().message());
            case Ruling.Agreed(SeatPassed event) ->
                groups.save(actor, event) instanceof Saved.Done<Group>
                        ? OffboardingResult.over()
                        : OffboardingResult.overtaken();
        };
    }
}
