package waymark.meetings.challenges;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Tone;

/// A challenge: open until it is answered, then closed by who challenges. An open one may be taken to another
/// group, or withdrawn.
sealed interface Challenge {

    int LONGEST_ABOUT = 2000;
    int LONGEST_ASKED = 1000;
    int LONGEST_ANSWER = 4000;
    int LONGEST_CLOSING = 2000;

    Header header();

    /// What every challenge has.
    ///
    /// @param groupCode of the group that challenges; null where an organisation does
    /// @param area where that group answers for one area alone, its code
    /// @param organisation code of who is challenged; null where an area is
    /// @param meeting where it was raised, or null
    /// @param about what it is on
    /// @param asked what is to be done
    /// @param answer empty until it is given
    /// @param closing in whose words it was closed; empty until then
    record Header(
            Ref ref,
            int version,
            @Nullable String groupCode,
            @Nullable String byOrganisation,
            String challenger,
            @Nullable String area,
            @Nullable String organisation,
            @Nullable String challengedArea,
            String challenged,
            @Nullable Ref meeting,
            String about,
            String asked,
            LocalDate due,
            LocalDate raisedOn,
            String raisedByName,
            String answer,
            @Nullable LocalDate answeredOn,
            @Nullable UUID answeredBy,
            String answeredByName,
            String closing,
            @Nullable LocalDate closedOn,
            String closedByName,
            @Nullable String escalatedTo,
            String escalatedToName) {

        boolean mayClose(OwnSeats seats) {
            return seats.speaksFor(groupCode, area) && !seats.actor().id().equals(answeredBy);
        }

        boolean mayAnswer(OwnSeats seats) {
            return organisation != null
                    ? seats.represents(organisation)
                    : challengedArea != null && seats.leads(challengedArea);
        }
    }

    /// What somebody raises.
    record Given(
            Party challenger, Party challenged, @Nullable Ref meeting, String about, String asked, LocalDate due) {}

    /// How a challenge may be closed.
    enum Outcome {
        ACCEPTED("Accepted", "The answer is accepted", Tone.GREEN),
        DISAGREED("Disagreed", "We disagree, and leave it at that", Tone.ORANGE),
        ESCALATED("Escalated", "It goes to another group", Tone.PURPLE),
        WITHDRAWN("Withdrawn", "It is withdrawn", Tone.GREY);

        private final String word;
        private final String sentence;
        private final Tone tone;

        Outcome(String word, String sentence, Tone tone) {
            this.word = word;
            this.sentence = sentence;
            this.tone = tone;
        }

        String word() {
            return word;
        }

        String sentence() {
            return sentence;
        }

        Tone tone() {
            return tone;
        }

        boolean needsAnswer() {
            return this == ACCEPTED || this == DISAGREED;
        }
    }

    default Ref ref() {
        return header().ref();
    }

    /// The state in a word.
    String word();

    Tone tone();

    /// True where the last day to answer has passed without an answer.
    default boolean late(LocalDate today) {
        return this instanceof Open && header().due().isBefore(today);
    }

    /// Raises one.
    static Ruling<ChallengeEvent.Raised> raise(Given given, OwnSeats seats, LocalDate today) {
        var challenger = given.challenger();
        return new Problems()
                .when(
                        !seats.speaksFor(challenger.when(Party.Kind.GROUP), challenger.area()),
                        "challenger",
                        "Choose a group that you chair or whose meetings you run")
                .when(challenger.value().equals(given.challenged().value()), "challenged", "Choose somebody else")
                .when(given.due().isBefore(today), "due", "The day must not be in the past")
                .or(() -> new ChallengeEvent.Raised(given, today));
    }

    private static Ruling<ChallengeEvent.Closed> close(
            Header header, OwnSeats seats, Outcome outcome, String words, @Nullable Party to, LocalDate today) {
        return new Problems()
                .when(!seats.speaksFor(header.groupCode(), header.area()), "", "Who challenged closes it")
                .when(
                        seats.actor().id().equals(header.answeredBy()),
                        "",
                        "You gave the answer, so somebody else closes it")
                .when(
                        outcome.needsAnswer() && header.answeredOn() == null,
                        "outcome",
                        "It is not answered yet; take it to another group or withdraw it")
                .when(
                        outcome == Outcome.ESCALATED && (to == null || to.code().equals(header.groupCode())),
                        "to",
                        "Choose the other group")
                .when(words.isEmpty(), "closing", "Enter the reason; everybody who signs in reads it")
                .or(() -> new ChallengeEvent.Closed(
                        header, outcome, words, outcome == Outcome.ESCALATED ? to : null, today));
    }

    /// Nobody has answered yet.
    record Open(Header header) implements Challenge {

        @Override
        public String word() {
            return "Open";
        }

        @Override
        public Tone tone() {
            return Tone.YELLOW;
        }

        Ruling<ChallengeEvent.Answered> answer(OwnSeats seats, String words, LocalDate today) {
            return new Problems()
                    .when(!header.mayAnswer(seats), "", "Who is challenged answers")
                    .when(words.isEmpty(), "answer", "Enter the answer")
                    .or(() -> new ChallengeEvent.Answered(header, words, today));
        }

        Ruling<ChallengeEvent.Closed> close(
                OwnSeats seats, Outcome outcome, String words, @Nullable Party to, LocalDate today) {
            return Challenge.close(header, seats, outcome, words, to, today);
        }
    }

    /// It is answered, and who challenged has yet to say what they make of it.
    record Answered(Header header) implements Challenge {

        @Override
        public String word() {
            return "Answered";
        }

        @Override
        public Tone tone() {
            return Tone.BLUE;
        }

        Ruling<ChallengeEvent.Closed> close(
                OwnSeats seats, Outcome outcome, String words, @Nullable Party to, LocalDate today) {
            return Challenge.close(header, seats, outcome, words, to, today);
        }
    }

    /// Nothing more is asked under this reference.
    record Closed(Header header, Outcome outcome) implements Challenge {

        @Override
        public String word() {
            return outcome.word();
        }

        @Override
        public Tone tone() {
            return outcome.tone();
        }
    }
}
