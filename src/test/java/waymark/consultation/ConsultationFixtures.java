package waymark.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.consultation.answering.AnswerEntry;
import waymark.consultation.answering.ClosingJob;
import waymark.consultation.coding.RoundThemes;
import waymark.consultation.rounds.Question;
import waymark.consultation.rounds.QuestionKind;
import waymark.consultation.rounds.Reached;
import waymark.consultation.rounds.RemarkCare;
import waymark.consultation.rounds.Round;
import waymark.consultation.rounds.RoundInvitation;
import waymark.consultation.rounds.RoundInvitations;
import waymark.consultation.rounds.Rounds;
import waymark.consultation.rounds.Wording;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

/// Rounds of consultation in each of their states.
@Component
public class ConsultationFixtures {

    /// What the sample asks, by number.
    public static final List<Question> QUESTIONS = List.of(
            new Question(
                    1, QuestionKind.GROUP, "Which describes you best?", List.of("Survivor", "Worker", "Neighbour")),
            new Question(2, QuestionKind.STATEMENT, "One number to call would help", List.of()),
            new Question(3, QuestionKind.REMARK, "What would help most?", List.of()));

    private final TestUsers someone;
    private final Rounds rounds;
    private final RoundInvitations invitations;
    private final AnswerEntry answers;
    private final RoundThemes themes;
    private final ClosingJob closing;

    ConsultationFixtures(
            TestUsers someone,
            Rounds rounds,
            RoundInvitations invitations,
            AnswerEntry answers,
            RoundThemes themes,
            ClosingJob closing) {
        this.someone = someone;
        this.rounds = rounds;
        this.invitations = invitations;
        this.answers = answers;
        this.themes = themes;
        this.closing = closing;
    }

    /// Somebody who runs consultations of the whole partnership.
    public Actor.Person lead(String organisation) {
        return someone.with(organisation, "consultation_lead@partnership");
    }

    /// A draft with questions.
    ///
    /// @param area null for the whole partnership
    public Ref draft(@Nullable String area, LocalDate last) {
        return draft(area, last, RemarkCare.SCREENED, QUESTIONS);
    }

    public Ref draft(@Nullable String area, LocalDate last, RemarkCare care, List<Question> questions) {
        return draft(area, last, care, questions, false);
    }

    private Ref draft(
            @Nullable String area, LocalDate last, RemarkCare care, List<Question> questions, boolean partners) {
        var lead = lead("PRWC");
        return CurrentActor.as(lead, () -> {
            var ref = rounds.add(
                    lead,
                    new Round.Details(
                            area,
                            "What would help?",
                            "To plan next year",
                            "Everybody",
                            "The whole plan",
                            "One number, because people do not know whom to call",
                            last,
                            true,
                            partners,
                            care,
                            10));
            questions.forEach(question -> rounds.write(lead, ref, question));
            return ref;
        });
    }

    /// A draft with questions, in English and Polish.
    ///
    /// @param area null for the whole partnership
    public Ref translated(@Nullable String area, LocalDate last) {
        var ref = draft(area, last);
        var lead = lead("PRWC");
        CurrentActor.run(
                lead,
                () -> rounds.translate(
                        lead,
                        ref,
                        "pl",
                        List.of(
                                new Wording(0, "pl", "Co pomaga?", List.of("Aby zaplanować przyszły rok")),
                                new Wording(1, "pl", "Kim jesteś?", List.of("Ocalały", "Pracownik", "Sąsiad")),
                                new Wording(2, "pl", "Jeden numer telefonu pomoże", List.of()),
                                new Wording(3, "pl", "Co pomoże najbardziej?", List.of()))));
        return ref;
    }

    /// Opens a draft as of an earlier day; answers its code.
    public String open(Ref ref, LocalDate from) {
        var lead = lead("PRWC");
        return CurrentActor.as(lead, () -> {
            var it = rounds.get(lead, ref);
            rounds.opened(lead, it, it.version(), from);
            return String.valueOf(rounds.get(lead, ref).code());
        });
    }

    /// An open round, which closes in a month.
    public Ref open(@Nullable String area) {
        var ref = draft(area, LocalDate.now().plusDays(30));
        open(ref, LocalDate.now());
        return ref;
    }

    /// An open round that asks partners as organisations too.
    ///
    /// @param last its last day; where it has passed, the round is closed as soon as the clock comes round
    public Ref askingPartners(@Nullable String area, LocalDate last) {
        var ref = draft(area, last, RemarkCare.SCREENED, QUESTIONS, true);
        open(ref, LocalDate.now().minusDays(40));
        return ref;
    }

    /// A closed round that asked partners as organisations too.
    public Ref askedPartners(@Nullable String area) {
        var ref = askingPartners(area, LocalDate.now().minusDays(1));
        close();
        return ref;
    }

    public String code(Ref ref) {
        return TestDatabase.owner()
                .sql("select code from consultation.round where ref = :ref")
                .param("ref", ref.value())
                .query(String.class)
                .single();
    }

    /// A round that twelve people answered, closed yesterday.
    public Ref closed(@Nullable String area) {
        return closed(area, 12);
    }

    /// @param people how many answered; each writes the same
    public Ref closed(@Nullable String area, int people) {
        var ref = draft(area, LocalDate.now().minusDays(1));
        answered(ref, people);
        return ref;
    }

    /// Opens a draft whose last day was yesterday, has people answer it and closes it.
    public void answered(Ref ref, int people) {
        var code = open(ref, LocalDate.now().minusDays(40));
        for (int person = 0; person < people; person++) {
            answers.answer(
                    code, Map.of(1, List.of(0), 2, List.of(person % 3)), Map.of("3", "One number to call"), "en");
        }
        close();
    }

    /// One that everybody may read of.
    public Ref published() {
        var ref = closed(null);
        var lead = lead("PRWC");
        CurrentActor.run(lead, () -> {
            var it = rounds.get(lead, ref);
            rounds.publish(lead, it, it.version());
        });
        return ref;
    }

    /// The clock comes round.
    public void close() {
        var clock = Actor.system("Test");
        CurrentActor.run(clock, () -> closing.run(clock));
    }

    /// A theme of it.
    public int theme(Ref ref) {
        var lead = lead("PRWC");
        return CurrentActor.as(lead, () -> themes.add(lead, ref, "One number", "", "Need"));
    }

    /// Somebody who is invited to it.
    public String invitation(Ref ref) {
        var lead = lead("PRWC");
        return CurrentActor.as(
                lead,
                () -> invitations
                        .add(
                                lead,
                                ref,
                                new RoundInvitation.Given(
                                        "People who work on farms",
                                        "A trusted charity",
                                        true,
                                        "Polish",
                                        "",
                                        "",
                                        Reached.REACHED,
                                        ""))
                        .toString());
    }
}
