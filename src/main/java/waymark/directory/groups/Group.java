package waymark.directory.groups;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.directory.DateRange;
import waymark.directory.DateText;
import waymark.directory.PersonSummary;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// A group that meets: the strategic board, an area's operational group. It has seats, and who sat in them
/// when.
///
/// @param areas codes of the areas it answers for
/// @param holdings of all its seats, past and to come too
public record Group(
        String code,
        int version,
        String name,
        Tier tier,
        Cadence cadence,
        List<String> areas,
        List<Seat> seats,
        List<Holding> holdings) {

    public Group {
        areas = List.copyOf(areas);
        seats = List.copyOf(seats);
        holdings = List.copyOf(holdings);
    }

    public enum Tier {
        STRATEGIC("Strategic board"),
        OPERATIONAL("Operational group"),
        CASE("Case forum"),
        TASK("Task group");

        private final String words;

        Tier(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Tier of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public enum Cadence {
        WEEKLY("Every week"),
        MONTHLY("Every month"),
        QUARTERLY("Every quarter"),
        YEARLY("Every year"),
        AS_NEEDED("As needed");

        private final String words;

        Cadence(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Cadence of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// A place at the table.
    ///
    /// @param organisation code of the one whose seat it is; null where anyone may hold it
    public record Seat(String code, String title, @Nullable String organisation) {}

    /// Who sat, or sits, in a seat, or may sit in the holder's stead.
    public record Holding(UUID id, String seat, Kind kind, UUID person, Ref ref, String personName, DateRange dates) {

        Holding until(LocalDate lastDay) {
            return on(new DateRange(dates.from(), lastDay));
        }

        Holding withdrawn() {
            return on(dates.withdrawn());
        }

        /// Until the day before; withdrawn where it would not have begun by then.
        Holding before(LocalDate day) {
            return dates.from() != null && !dates.from().isBefore(day) ? withdrawn() : until(day.minusDays(1));
        }

        private Holding on(DateRange days) {
            return new Holding(id, seat, kind, person, ref, personName, days);
        }
    }

    public enum Kind {
        HOLDER("Holder"),
        DEPUTY("Deputy");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// The same, as somebody saw it who had that version before them.
    Group at(int seen) {
        return new Group(code, seen, name, tier, cadence, areas, seats, holdings);
    }

    public Optional<Seat> seat(String code) {
        return seats.stream().filter(seat -> seat.code().equals(code)).findFirst();
    }

    Optional<Holding> holding(UUID id) {
        return holdings.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Who sits in the seat on the day.
    public Optional<Holding> sitting(String seat, Kind kind, LocalDate day) {
        return holdings.stream()
                .filter(one -> one.seat().equals(seat) && one.kind() == kind)
                .filter(one -> one.dates().holds(day))
                .findFirst();
    }

    /// A person takes a seat, or deputises for its holder, from a day on. A present holder with no last day
    /// ends the day before. Refused where the seat is taken on some of the days, where the person does not
    /// belong to the organisation whose seat it is, and where the holder would be their own deputy.
    ///
    /// @param dates with a first day
    public Ruling<SeatTaken> take(Seat seat, Kind kind, PersonSummary person, DateRange dates) {
        var from = dates.from();
        var problems = new Problems();
        problems.when(from == null, "from", "Enter the first day");
        problems.when(dates.backwards(), "to", "The last day must not be before the first");
        problems.when(
                seat.organisation() != null && !seat.organisation().equals(person.organisation()),
                "person",
                "This seat belongs to another organisation; choose somebody from it");
        problems.when(
                holds(seat, kind == Kind.HOLDER ? Kind.DEPUTY : Kind.HOLDER, person, dates),
                "person",
                kind == Kind.HOLDER
                        ? "This person deputises for the seat on these days; choose somebody else or end that first"
                        : "This person holds the seat on these days; choose somebody else as deputy");
        if (problems.any() || from == null) {
            return new Ruling.Refused<>(problems.list());
        }
        var outgoing = outgoing(seat, kind, from);
        var taken = new Holding(UUID.randomUUID(), seat.code(), kind, person.id(), person.ref(), person.name(), dates);
        problems.when(
                clashes(taken, outgoing),
                "from",
                "Somebody else sits there on some of these days; choose days after they end");
        return problems.or(() -> new SeatTaken(
                code,
                version,
                taken,
                outgoing.map(one -> one.until(from.minusDays(1))).orElse(null)));
    }

    private boolean holds(Seat seat, Kind kind, PersonSummary person, DateRange dates) {
        return holdings.stream()
                .anyMatch(one -> one.seat().equals(seat.code())
                        && one.kind() == kind
                        && one.person().equals(person.id())
                        && one.dates().overlaps(dates));
    }

    private Optional<Holding> outgoing(Seat seat, Kind kind, LocalDate from) {
        return holdings.stream()
                .filter(one -> one.seat().equals(seat.code()) && one.kind() == kind)
                .filter(one -> one.dates().to() == null
                        && one.dates().from() != null
                        && one.dates().from().isBefore(from))
                .findFirst();
    }

    private boolean clashes(Holding taken, Optional<Holding> outgoing) {
        return holdings.stream()
                .filter(one -> outgoing.isEmpty() || !one.equals(outgoing.get()))
                .anyMatch(one -> one.seat().equals(taken.seat())
                        && one.kind() == taken.kind()
                        && one.dates().overlaps(taken.dates()));
    }

    /// Somebody stops sitting.
    Ruling<SeatLeft> leave(Holding holding, LocalDate lastDay) {
        var problems = new Problems();
        problems.when(
                new DateRange(holding.dates().from(), lastDay).backwards(),
                "last",
                "The last day must not be before the first, "
                        + DateText.day(holding.dates().from()));
        return problems.or(() -> new SeatLeft(code, version, holding.until(lastDay)));
    }

    /// Somebody who was to sit does not after all. Refused where they would have begun by the day: then
    /// they leave.
    Ruling<SeatWithdrawn> withdraw(Holding holding, LocalDate day) {
        var from = holding.dates().from();
        return new Problems()
                .when(
                        from == null || !from.isAfter(day) || holding.dates().backwards(),
                        "",
                        "This began on %s already; record the last day instead".formatted(DateText.day(from)))
                .or(() -> new SeatWithdrawn(code, version, holding.withdrawn()));
    }

    /// A person leaves the partnership, and their seat passes to the next or to nobody. The next holds it
    /// from the day after, no sooner than today, until the last day that was set; where they deputised,
    /// that ends.
    public Ruling<SeatPassed> pass(Holding holding, LocalDate lastDay, @Nullable PersonSummary next, LocalDate today) {
        var from = holding.dates().from();
        var left = from != null && from.isAfter(lastDay) ? holding.withdrawn() : holding.until(lastDay);
        var first = Stream.of(lastDay.plusDays(1), today, from == null ? today : from)
                .max(Comparator.naturalOrder())
                .get();
        var days = new DateRange(first, holding.dates().to());
        if (next == null || days.backwards()) {
            return Ruling.agreed(new SeatPassed(code, version, left, List.of(), null));
        }
        var also = holdings.stream()
                .filter(one -> holding.kind() == Kind.HOLDER && one.kind() == Kind.DEPUTY)
                .filter(one -> one.seat().equals(holding.seat()) && one.person().equals(next.id()))
                .filter(one -> one.dates().overlaps(days))
                .map(one -> one.before(first))
                .toList();
        return switch (with(left).with(also).take(seat(holding.seat()).orElseThrow(), holding.kind(), next, days)) {
            case Ruling.Refused(var problems) -> new Ruling.Refused<>(problems);
            case Ruling.Agreed(SeatTaken taken) ->
                Ruling.agreed(new SeatPassed(
                        code,
                        version,
                        left,
                        Stream.concat(also.stream(), Stream.ofNullable(taken.outgoing()))
                                .toList(),
                        taken.taken()));
        };
    }

    private Group with(Holding now) {
        return with(List.of(now));
    }

    private Group with(List<Holding> now) {
        return new Group(
                code,
                version,
                name,
                tier,
                cadence,
                areas,
                seats,
                holdings.stream()
                        .map(one -> now.stream()
                                .filter(other -> other.id().equals(one.id()))
                                .findFirst()
                                .orElse(one))
                        .toList());
    }

    /// A further seat at the table; its code is made from the title, and stays.
    Ruling<SeatAdded> add(String title, @Nullable String organisation) {
        var code = DateText.code(title);
        var problems = new Problems();
        problems.when(title.isBlank(), "title", "Enter what the seat is called, for example Housing");
        problems.tooLong("title", title, "Title", 200);
        problems.when(!title.isBlank() && code.isEmpty(), "title", "The title must hold letters from A to Z or digits");
        problems.when(seat(code).isPresent(), "title", "The group has a seat of this title already; enter another");
        return problems.or(() -> new SeatAdded(this.code, version, new Seat(code, title.strip(), organisation)));
    }
}
