package waymark.cases.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.cases.record.Capacity;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.Tone;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;

/// Somebody who may open a case: a person, or everybody of an organisation who works on cases.
///
/// @param person null where an organisation is the member
/// @param name of the person or organisation
/// @param organisation its code where an organisation is the member, else null
/// @param organisationName of the person; empty where an organisation is the member
/// @param organisationCode of the person, or of the organisation that is the member; empty where it is not known any
/// more
/// @param capacity its word
/// @param purpose its word
/// @param basis its word
/// @param endedAt when somebody ended it, or null
public record Membership(
        UUID id,
        @Nullable UUID person,
        String name,
        @Nullable String organisation,
        String organisationName,
        String organisationCode,
        String capacity,
        String purpose,
        String basis,
        LocalDate fromDay,
        @Nullable LocalDate untilDay,
        String addedByName,
        @Nullable Instant endedAt,
        String endedByName,
        int version) {

    /// What an owner may give others.
    static final List<Capacity> CAPACITIES = List.of(Capacity.WORKER, Capacity.READER);

    static List<Choice> capacities() {
        return CAPACITIES.stream()
                .map(capacity -> Choice.of(capacity.word(), capacity.title(), capacity.meaning()))
                .toList();
    }

    /// What may be changed of it.
    ///
    /// @param basis of the lawful bases that their organisation can have
    record Terms(
            Capacity capacity, LawfulBasis basis, @Nullable LocalDate until) {

        static Terms read(FormReader reader, Membership before, String sector) {
            return new Terms(
                    before.owner()
                            ? Capacity.OWNER
                            : reader.choice("capacity", CAPACITIES, Capacity::word, "Choose what they may do"),
                    reader.choice("basis", LawfulBasis.of(sector), LawfulBasis::word, "Choose a lawful basis"),
                    before.owner() ? null : reader.date("until", "Last day").orElse(null));
        }
    }

    /// True where more is opened to them than before: they may do more, or for longer.
    boolean widened(Terms wanted) {
        return as() == Capacity.READER && wanted.capacity() == Capacity.WORKER
                || untilDay != null && (wanted.until() == null || wanted.until().isAfter(untilDay));
    }

    Capacity as() {
        return Capacity.of(capacity);
    }

    String purposeTitle() {
        return Purpose.title(purpose);
    }

    String basisTitle() {
        return LawfulBasis.title(basis);
    }

    /// True where it opens the case on that day.
    public boolean current(LocalDate day) {
        return endedAt == null && !fromDay.isAfter(day) && !past(day);
    }

    /// True where it does not open the case on that day, or on any after it.
    boolean over(LocalDate day) {
        return endedAt != null || past(day);
    }

    private boolean past(LocalDate day) {
        return untilDay != null && untilDay.isBefore(day);
    }

    boolean owner() {
        return as() == Capacity.OWNER;
    }

    String word(LocalDate day) {
        return over(day) ? "Ended" : fromDay.isAfter(day) ? "Later" : as().title();
    }

    Tone tone(LocalDate day) {
        return over(day) ? Tone.GREY : fromDay.isAfter(day) ? Tone.YELLOW : owner() ? Tone.BLUE : Tone.GREEN;
    }

    /// What it may become. Of its owner the lawful basis alone.
    Ruling<Terms> change(Terms wanted, LocalDate today) {
        return new Problems()
                .when(over(today), "", "This membership has ended: add a new one")
                .when(
                        wanted.until() != null && wanted.until().isBefore(today),
                        "until",
                        "The last day must be today or later")
                .when(
                        wanted.until() != null && wanted.until().isBefore(fromDay),
                        "until",
                        "The last day must be the first day or later")
                .or(() -> wanted);
    }

    /// Whether it may be ended.
    Ruling<Membership> end(LocalDate today) {
        return new Problems()
                .when(over(today), "", "This membership has ended already")
                .when(owner(), "", "Hand the case over first: an owner stays until somebody else is")
                .or(() -> this);
    }
}
