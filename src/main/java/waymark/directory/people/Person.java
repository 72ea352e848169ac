package waymark.directory.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import waymark.directory.DateText;
import waymark.directory.groups.SeatHeld;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// Somebody who works for a partner organisation and takes part in the partnership.
public sealed interface Person {

    /// Of the person and of their account, which is one and the same.
    UUID id();

    Ref ref();

    int version();

    /// The same, as somebody saw them who had that version before them.
    Person at(int seen);

    PersonDetails details();

    LocalDate from();

    /// Takes part today, or will from a day on.
    record Serving(UUID id, Ref ref, int version, PersonDetails details, LocalDate from) implements Person {

        @Override
        public Serving at(int seen) {
            return new Serving(id, ref, seen, details, from);
        }

        /// Refused where a detail is not fit to be kept (see [PersonDetails#problems]), and where somebody
        /// would take to another organisation what they have for this one.
        ///
        /// @param holdings seats
        /// @param kept what else they have for it, as a [waymark.directory.MovingCheck] says it
        Ruling<PersonChanged> change(
                PersonDetails wanted, List<SeatHeld> holdings, List<String> kept, LocalDate today) {
            var problems = new Problems().addAll(wanted.problems());
            boolean moves = moves(wanted);
            for (var what : kept) {
                problems.when(moves, "organisation", "They have %s; end that before they move".formatted(what));
            }
            for (var held : holdings) {
                problems.when(
                        moves && held.after(today),
                        "organisation",
                        "They are %s of the seat “%s” in %s; end that before they move"
                                .formatted(held.role(), held.seatTitle(), held.groupName()));
            }
            return problems.or(() -> new PersonChanged(id, ref, version, wanted, details.changes(wanted)));
        }

        boolean moves(PersonDetails wanted) {
            return !wanted.organisation().equals(details.organisation());
        }

        /// Takes part no longer after the day. What they hold then is handed over with it: see
        /// [PersonOffboarding].
        public Ruling<PersonEnded> end(LocalDate lastDay) {
            return new Problems()
                    .when(
                            lastDay.isBefore(from),
                            "last",
                            "The last day must not be before the first, " + DateText.day(from))
                    .or(() -> new PersonEnded(id, ref, version, lastDay));
        }
    }

    /// Takes part no longer; their name stays on records of what they did.
    record Ended(UUID id, Ref ref, int version, PersonDetails details, LocalDate from, LocalDate lastDay)
            implements Person {

        @Override
        public Ended at(int seen) {
            return new Ended(id, ref, seen, details, from, lastDay);
        }

        /// Takes part again, under the same reference. Their account stays closed until an administrator
        /// opens it.
        Ruling<PersonReturned> comeBack() {
            return Ruling.agreed(new PersonReturned(id, ref, version));
        }
    }

    /// Details as they were when the person was added; see [PersonDetails#problems] for what is refused.
    static Ruling<PersonAdded> add(UUID id, Ref ref, PersonDetails details, LocalDate from) {
        return new Problems().addAll(details.problems()).or(() -> new PersonAdded(id, ref, details, from));
    }
}
