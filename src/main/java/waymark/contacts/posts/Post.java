package waymark.contacts.posts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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

/// A single point of contact of an organisation: a place that somebody holds, so that it outlives them.
///
/// @param cover past and to come too
/// @param checkedOn when somebody last said that all of it is right, and who
/// @param doubtedOn when somebody said since that it is not, or null
public record Post(
        Ref ref,
        int version,
        PostDetails details,
        DateRange dates,
        List<Cover> cover,
        LocalDate checkedOn,
        String checkedBy,
        @Nullable LocalDate doubtedOn) {

    public Post {
        cover = List.copyOf(cover);
    }

    /// The same, as somebody saw it who had that version before them.
    public Post at(int seen) {
        return new Post(ref, seen, details, dates, cover, checkedOn, checkedBy, doubtedOn);
    }

    /// Who holds or deputises on the day.
    Optional<Cover> covering(Cover.Kind kind, LocalDate day) {
        return cover.stream()
                .filter(one -> one.kind() == kind && one.dates().holds(day))
                .findFirst();
    }

    Optional<Cover> cover(UUID id) {
        return cover.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// True where the person holds the post or deputises on the day, and so keeps it right.
    boolean heldBy(UUID person, LocalDate day) {
        return cover.stream()
                .anyMatch(one -> one.person().equals(person) && one.dates().holds(day));
    }

    /// True where it has not been closed before the day.
    public boolean open(LocalDate day) {
        return dates.to() == null || !dates.to().isBefore(day);
    }

    public static Ruling<PostOpened> open(Ref ref, PostDetails details, LocalDate today, String by) {
        return new Problems()
                .addAll(details.problems())
                .or(() -> new PostOpened(
                        new Post(ref, 1, details, new DateRange(today, null), List.of(), today, by, null)));
    }

    /// New details, which say at the same time that all of it is right today.
    Ruling<PostChanged> change(PostDetails wanted, LocalDate today, String by) {
        var problems = new Problems().addAll(wanted.problems());
        problems.when(
                !wanted.organisation().equals(details.organisation())
                        && cover.stream().anyMatch(one -> one.dates().after(today.minusDays(1))),
                "organisation",
                "People of the present organisation hold this; end their cover first");
        return problems.or(() -> new PostChanged(
                new Post(ref, version, wanted, dates, cover, today, by, null), details.changes(wanted)));
    }

    /// Somebody says that all of it is right.
    public PostConfirmed confirm(LocalDate today, String by) {
        return new PostConfirmed(ref, version, today, by);
    }

    /// Somebody says that something of it is no longer right.
    public PostDoubted doubt(LocalDate today) {
        return new PostDoubted(ref, version, today);
    }

    /// Somebody holds or deputises from a day on; a present one with no last day ends the day before.
    public Ruling<CoverTaken> take(Cover.Kind kind, PersonSummary person, DateRange span) {
        var from = span.from();
        var problems = new Problems();
        problems.when(from == null, "from", "Enter the first day");
        problems.when(span.backwards(), "to", "The last day must not be before the first");
        problems.when(
                !person.organisation().equals(details.organisation()),
                "person",
                "Choose somebody of the organisation that answers");
        problems.when(
                cover.stream()
                        .anyMatch(one -> one.kind() == kind.other()
                                && one.person().equals(person.id())
                                && one.dates().overlaps(span)),
                "person",
                kind == Cover.Kind.HOLDER
                        ? "This person is the deputy on these days; choose somebody else or end that first"
                        : "This person is the holder on these days; choose somebody else as deputy");
        if (problems.any() || from == null) {
            return new Ruling.Refused<>(problems.list());
        }
        var outgoing = cover.stream()
                .filter(one -> one.kind() == kind && one.dates().to() == null)
                .filter(one -> one.dates().from() != null && one.dates().from().isBefore(from))
                .findFirst();
        problems.when(
                cover.stream()
                        .filter(one -> outgoing.isEmpty() || !one.equals(outgoing.get()))
                        .anyMatch(one -> one.kind() == kind && one.dates().overlaps(span)),
                "from",
                "Somebody else does on some of these days; choose days after theirs end");
        var taken = new Cover(UUID.randomUUID(), kind, person.id(), person.ref(), person.name(), span);
        return problems.or(() -> new CoverTaken(
                ref,
                version,
                taken,
                outgoing.map(one -> one.until(from.minusDays(1))).orElse(null)));
    }

    /// Somebody's last day.
    Ruling<CoverEnded> end(Cover ending, LocalDate lastDay) {
        var from = ending.dates().from();
        return new Problems()
                .when(
                        new DateRange(from, lastDay).backwards(),
                        "last",
                        "The last day must not be before the first, " + DateText.day(from))
                .or(() -> new CoverEnded(ref, version, ending.until(lastDay)));
    }

    /// Somebody who was to cover it does not after all. Refused where they would have begun by the day.
    Ruling<CoverWithdrawn> withdraw(Cover cover, LocalDate day) {
        var from = cover.dates().from();
        return new Problems()
                .when(
                        from == null || !from.isAfter(day) || cover.dates().backwards(),
                        "",
                        "This began on %s already; record the last day instead".formatted(DateText.day(from)))
                .or(() -> new CoverWithdrawn(ref, version, cover.withdrawn()));
    }

    /// A person leaves the partnership, and what they cover passes to the next or to nobody. The next
    /// begins on the day after, no sooner than today, and ends when they were to; where they deputised,
    /// that ends.
    Ruling<CoverPassed> pass(Cover cover, LocalDate lastDay, @Nullable PersonSummary next, LocalDate today) {
        var from = cover.dates().from();
        var left = from != null && from.isAfter(lastDay) ? cover.withdrawn() : cover.until(lastDay);
        var first = Stream.of(lastDay.plusDays(1), today, from == null ? today : from)
                .max(Comparator.naturalOrder())
                .get();
        var days = new DateRange(first, cover.dates().to());
        if (next == null || days.backwards()) {
            return Ruling.agreed(new CoverPassed(ref, version, left, List.of(), null));
        }
        var also = this.cover.stream()
                .filter(one -> cover.kind() == Cover.Kind.HOLDER && one.kind() == Cover.Kind.DEPUTY)
                .filter(one -> one.person().equals(next.id()) && one.dates().overlaps(days))
                .map(one -> one.before(first))
                .toList();
        return switch (with(List.of(left)).with(also).take(cover.kind(), next, days)) {
            case Ruling.Refused(var problems) -> new Ruling.Refused<>(problems);
            case Ruling.Agreed(CoverTaken taken) ->
                Ruling.agreed(new CoverPassed(
                        ref,
                        version,
                        left,
                        Stream.concat(also.stream(), Stream.ofNullable(taken.outgoing()))
                                .toList(),
                        taken.taken()));
        };
    }

    private Post with(List<Cover> now) {
        var changed = cover.stream()
                .map(one -> now.stream()
                        .filter(other -> other.id().equals(one.id()))
                        .findFirst()
                        .orElse(one))
                .toList();
        return new Post(ref, version, details, dates, changed, checkedOn, checkedBy, doubtedOn);
    }

    /// The post is needed no longer.
    Ruling<PostClosed> close(LocalDate lastDay) {
        return new Problems()
                .when(
                        new DateRange(dates.from(), lastDay).backwards(),
                        "last",
                        "The last day must not be before the first, " + DateText.day(dates.from()))
                .or(() -> new PostClosed(ref, version, lastDay));
    }
}
