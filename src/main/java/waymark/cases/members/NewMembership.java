package waymark.cases.members;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import waymark.cases.record.Capacity;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.FormReader;

/// A membership that is to begin.
record NewMembership(
        Candidate who,
        Capacity capacity,
        Purpose purpose,
        LawfulBasis basis,
        LocalDate from,
        @Nullable LocalDate until) {

    /// @param basis that follows from the organisation of who was chosen
    static NewMembership read(
            FormReader reader, List<Candidate> offered, Function<Candidate, LawfulBasis> basis, LocalDate today) {
        var who = Candidate.chosen(reader, "who", offered, "Choose a person or an organisation");
        return new NewMembership(
                who,
                reader.choice("capacity", Membership.CAPACITIES, Capacity::word, "Choose what they may do"),
                reader.choice("purpose", Purpose.class, "Choose a purpose"),
                basis.apply(who),
                reader.requiredDate("from", "First day", today),
                reader.date("until", "Last day").orElse(null));
    }

    /// Agreed where the person or organisation is no member yet, and the days are in order.
    Ruling<NewMembership> begin(List<Membership> members, LocalDate today) {
        return new Problems()
                .when(
                        members.stream().filter(one -> !one.over(today)).anyMatch(this::same),
                        "who",
                        "%s is a member already".formatted(who.name()))
                .when(from.isBefore(today), "from", "The first day must be today or later")
                .when(until != null && until.isBefore(from), "until", "The last day must be the first day or later")
                .or(() -> this);
    }

    private boolean same(Membership member) {
        UUID person = who.person();
        return person != null
                ? person.equals(member.person())
                : member.organisation() != null && member.organisation().equals(who.organisation());
    }
}
