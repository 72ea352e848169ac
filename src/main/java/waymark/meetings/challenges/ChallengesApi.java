package waymark.meetings.challenges;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// Challenges for the minutes of meetings and for other modules: the demonstration raises, answers and closes
/// through it. The same rules and
/// row-level security apply as on the pages.
@Component
public class ChallengesApi {

    /// What a challenge asks of whom, as the minutes of its meeting have it.
    public record Raised(Ref ref, String challenger, String challenged, String about, String asked, LocalDate due) {}

    private final PartnerChallenges challenges;
    private final Parties parties;
    private final SeatsOf seats;

    ChallengesApi(PartnerChallenges challenges, Parties parties, SeatsOf seats) {
        this.challenges = challenges;
        this.parties = parties;
        this.seats = seats;
    }

    /// A group challenges an organisation.
    ///
    /// @param on the day it is raised
    @Transactional
    public Ref raise(
            Actor actor, String group, String organisation, String about, String asked, LocalDate due, LocalDate on) {
        var given = new Challenge.Given(
                party(Party.Kind.GROUP, group), party(Party.Kind.ORGANISATION, organisation), null, about, asked, due);
        return challenges.raise(actor, agreed(Challenge.raise(given, seats.person(actor), on)));
    }

    /// Those that were raised at a meeting, in their order.
    ///
    /// @param until the last day that counts, or null for all
    public List<Raised> raisedAt(Ref meeting, @Nullable LocalDate until) {
        return challenges.raisedAt(meeting).stream()
                .filter(one -> until == null || !one.raisedOn().isAfter(until))
                .map(one ->
                        new Raised(one.ref(), one.challenger(), one.challenged(), one.about(), one.asked(), one.due()))
                .toList();
    }

    private Party party(Party.Kind kind, String code) {
        return parties.all().stream()
                .filter(one -> one.kind() == kind && one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvariantViolation("nobody of that code"));
    }

    /// Who is challenged answers.
    @Transactional
    public void answer(Actor actor, Ref ref, String words, LocalDate on) {
        if (challenges.get(ref) instanceof Challenge.Open open) {
            challenges.save(actor, open.header().version(), agreed(open.answer(seats.person(actor), words, on)));
        }
    }

    /// Who challenged accepts the answer.
    @Transactional
    public void accept(Actor actor, Ref ref, String words, LocalDate on) {
        if (challenges.get(ref) instanceof Challenge.Answered answered) {
            challenges.save(
                    actor,
                    answered.header().version(),
                    agreed(answered.close(seats.person(actor), Challenge.Outcome.ACCEPTED, words, null, on)));
        }
    }

    private static <T> T agreed(Ruling<T> ruling) {
        return switch (ruling) {
            case Ruling.Agreed<T>(var event) -> event;
            case Ruling.Refused<T>(var problems) ->
                throw new InvariantViolation(problems.getFirst().message());
        };
    }
}
