package waymark.intelligence.orders;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.directory.PersonSummary;
import waymark.kernel.Ref;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// One thing that an order demands.
///
/// @param checker who checks it; null where nobody is named
/// @param everyDays how often; null where there is nothing to check
/// @param liftedOn when it no longer held; null while it does
/// @param lastFound what the last check found; null before the first
public record OrderCondition(
        UUID id,
        Ref ref,
        int version,
        UUID courtOrder,
        String words,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        @Nullable UUID checker,
        String checkerName,
        String checkerOrganisation,
        @Nullable Integer everyDays,
        @Nullable LocalDate nextCheckOn,
        @Nullable LocalDate liftedOn,
        @Nullable Found lastFound,
        @Nullable LocalDate lastCheckOn) {

    /// What somebody enters of a condition.
    record Given(
            String words,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            @Nullable UUID checker,
            String checkerName,
            String checkerOrganisation,
            @Nullable Integer everyDays,
            @Nullable LocalDate nextCheckOn) {

        static Given read(FormReader reader, CourtOrder.Header order, List<PersonSummary> people, LocalDate today) {
            var words = reader.required("words", "The condition", 1_000, "Write the condition as the court made it");
            var from = reader.requiredDate("fromOn", "The first day", order.fromOn());
            var until = reader.date("untilOn", "The last day");
            reader.when(from.isBefore(order.fromOn()), "fromOn", "It cannot hold before the order begins");
            reader.when(
                    until.isPresent() && until.get().isBefore(from),
                    "untilOn",
                    "The last day must not be before the first");
            reader.when(
                    order.untilOn() != null && until.isPresent() && until.get().isAfter(order.untilOn()),
                    "untilOn",
                    "It cannot hold longer than the order");
            var checker = reader.optionalChoice(
                    "checker", people, one -> one.ref().value(), "Choose a person from the list, or nobody");
            boolean checked = !reader.form().text("everyDays").isEmpty();
            int every = checked ? reader.number("everyDays", "Days between checks", 1, 366) : 0;
            reader.when(checker.isPresent() && !checked, "everyDays", "Enter how often it is checked");
            var next = reader.date("nextCheckOn", "The next check");
            reader.when(
                    next.isPresent() && !checked,
                    "everyDays",
                    "Enter how often it is checked, or leave out the next check");
            var start = from.isAfter(today) ? from : today;
            return new Given(
                    words,
                    from,
                    until.orElse(null),
                    checker.map(PersonSummary::id).orElse(null),
                    checker.map(PersonSummary::name).orElse(""),
                    checker.map(PersonSummary::organisation).orElse(""),
                    checked ? every : null,
                    checked ? next.orElse(start.plusDays(every)) : null);
        }
    }

    /// Its form, with what is kept.
    ///
    /// @param people from whom the checker is chosen
    FormData filled(List<PersonSummary> people) {
        var chosen = people.stream()
                .filter(one -> one.id().equals(checker))
                .map(one -> one.ref().value())
                .findFirst();
        return FormData.version(version)
                .with("words", words)
                .with("fromOn", fromOn)
                .with("untilOn", untilOn)
                .with("checker", chosen.orElse(""))
                .with("everyDays", everyDays)
                .with("nextCheckOn", nextCheckOn);
    }

    boolean live() {
        return liftedOn == null;
    }

    /// True where a check should have been made by now.
    public boolean late(LocalDate today) {
        return live() && nextCheckOn != null && nextCheckOn.isBefore(today);
    }

    /// The day of the check after one, never beyond the last day of the condition.
    @Nullable
    LocalDate after(LocalDate day) {
        if (everyDays == null) {
            return null;
        }
        var next = day.plusDays(everyDays);
        return untilOn != null && next.isAfter(untilOn) ? untilOn : next;
    }
}
