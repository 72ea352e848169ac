package waymark.services;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.directory.DateRange;
import waymark.directory.DateText;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// Something that an organisation offers to a person.
///
/// @param organisation code of the one that offers it, for good
/// @param alert what holds for a while only, or null; one that has lapsed is still there, and shown nowhere
/// @param checkedOn when somebody last said that all of it is right, and who
/// @param demonstration true where it is invented: said wherever it is shown
public record Service(
        Ref ref,
        int version,
        String organisation,
        ServiceDetails details,
        DateRange dates,
        @Nullable Alert alert,
        LocalDate checkedOn,
        String checkedBy,
        boolean demonstration) {

    /// The same, as somebody saw it who had that version before them.
    public Service at(int seen) {
        return new Service(ref, seen, organisation, details, dates, alert, checkedOn, checkedBy, demonstration);
    }

    /// The same, marked as invented for the demonstration.
    public Service invented() {
        return new Service(ref, version, organisation, details, dates, alert, checkedOn, checkedBy, true);
    }

    /// The note of the day.
    public Optional<Alert> alert(LocalDate day) {
        return Optional.ofNullable(alert).filter(one -> one.holds(day));
    }

    /// True where it has not ended before the day.
    public boolean open(LocalDate day) {
        return dates.to() == null || !dates.to().isBefore(day);
    }

    public static Ruling<ServiceAdded> add(
            Ref ref, String organisation, ServiceDetails details, LocalDate from, LocalDate today, String by) {
        return new Problems()
                .when(organisation.isEmpty(), "organisation", "Choose the organisation that offers it")
                .addAll(details.problems())
                .or(() -> new ServiceAdded(
                        new Service(ref, 1, organisation, details, new DateRange(from, null), null, today, by, false)));
    }

    /// New details, which say at the same time that all of it is right today.
    public Ruling<ServiceChanged> change(ServiceDetails wanted, LocalDate today, String by) {
        return new Problems()
                .addAll(wanted.problems())
                .or(() -> new ServiceChanged(
                        new Service(ref, version, organisation, wanted, dates, alert, today, by, demonstration),
                        details.changes(wanted)));
    }

    /// Somebody says that all of it is right.
    public ServiceConfirmed confirm(LocalDate today, String by) {
        return new ServiceConfirmed(ref, version, today, by);
    }

    /// Something holds for a while.
    public Ruling<AlertSet> say(Alert wanted, LocalDate today) {
        return new Problems().addAll(wanted.problems(today)).or(() -> new AlertSet(ref, version, wanted));
    }

    /// It holds no longer.
    public AlertSet sayNothing() {
        return new AlertSet(ref, version, null);
    }

    public Ruling<ServiceEnded> end(LocalDate lastDay) {
        return new Problems()
                .when(
                        new DateRange(dates.from(), lastDay).backwards(),
                        "last",
                        "The last day must not be before the first, " + DateText.day(dates.from()))
                .or(() -> new ServiceEnded(ref, version, lastDay));
    }
}
