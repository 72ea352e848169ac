package waymark.consultation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import waymark.consultation.answering.AnswerEntry;
import waymark.consultation.answering.ClosingJob;
import waymark.consultation.coding.RoundRemarks;
import waymark.consultation.coding.RoundThemes;
import waymark.consultation.feedback.RoundReplies;
import waymark.consultation.feedback.Standing;
import waymark.consultation.feedback.Tie;
import waymark.consultation.rounds.Gunning;
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
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.strategy.StrategyApi;

/// The demonstration’s consultations: the one of 2020 in its published words, an invented one that is
/// told back, and an invented one that is open now.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationConsultation {

    private static final String POLISH = "pl";
    private static final String EASY = "en-simple";
    private static final int PEOPLE = 47;
    private static final List<String> GROUPS =
            List.of("I have lived through it", "I work with people", "I live or work near here", "Something else");
    private static final List<Question> QUESTIONS = List.of(
            new Question(1, QuestionKind.GROUP, "Which describes you best?", GROUPS),
            new Question(2, QuestionKind.STATEMENT, "One telephone number for everybody would help", List.of()),
            new Question(
                    3, QuestionKind.STATEMENT, "I would know what to do if I was worried about somebody", List.of()),
            new Question(
                    4,
                    QuestionKind.CHOICES,
                    "How would you like to hear from us?",
                    List.of("On a phone", "On paper", "From somebody I know", "At a meeting")),
            new Question(5, QuestionKind.REMARK, "What would help most?", List.of()));
    private static final List<String> WORDS = List.of(
            "One number to call, at night too. (Fictional.)",
            "Somebody to talk with in my language. (Fictional.)",
            "A number that is easy to find. (Fictional.)",
            "An interpreter who is there the first time. (Fictional.)",
            "Tell us what happened after we told you something. (Fictional.)");
    private static final List<Integer> THEME_OF = List.of(1, 2, 1, 2, 3);

    record Finding(String finding, String swot, String objective) {}

    record Before(String title, String purpose, List<Finding> findings) {}

    private final Rounds rounds;
    private final RoundInvitations invitations;
    private final Gunning gunning;
    private final AnswerEntry answers;
    private final ClosingJob closing;
    private final RoundThemes themes;
    private final RoundRemarks remarks;
    private final RoundReplies replies;
    private final StrategyApi strategy;
    private final JsonMapper json;

    DemonstrationConsultation(
            Rounds rounds,
            RoundInvitations invitations,
            Gunning gunning,
            AnswerEntry answers,
            ClosingJob closing,
            RoundThemes themes,
            RoundRemarks remarks,
            RoundReplies replies,
            StrategyApi strategy,
            JsonMapper json) {
        this.rounds = rounds;
        this.invitations = invitations;
        this.gunning = gunning;
        this.answers = answers;
        this.closing = closing;
        this.themes = themes;
        this.remarks = remarks;
        this.replies = replies;
        this.strategy = strategy;
        this.json = json;
    }

    /// Enters the consultation that made the strategy, as it was published, and ties what was found to
    /// its objectives.
    public void before(Actor actor) {
        var before = read();
        var ref = rounds.enter(
                actor,
                new Round.Details(
                        null,
                        before.title(),
                        before.purpose(),
                        "Partners",
                        "",
                        "",
                        null,
                        false,
                        false,
                        RemarkCare.SCREENED,
                        Round.LEAST));
        var it = rounds.get(actor, ref);
        var objectives = new HashMap<String, String>();
        strategy.priorities(actor).stream()
                .flatMap(priority -> priority.objectives().stream())
                .forEach(objective -> objectives.put(objective.code(), objective.text()));
        for (var finding : before.findings()) {
            int theme = themes.add(actor, ref, finding.finding(), "", finding.swot());
            var text = objectives.get(finding.objective());
            if (text != null) {
                replies.tie(actor, it, new Tie(theme, Tie.Kind.OBJECTIVE, finding.objective(), text, ""));
            }
        }
        publish(actor, ref);
    }

    private Before read() {
        try (var file = new ClassPathResource("world/consultation-2020.json").getInputStream()) {
            return json.readValue(file, Before.class);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void publish(Actor actor, Ref ref) {
        var it = rounds.get(actor, ref);
        rounds.publish(actor, it, it.version());
    }

    /// A round in three languages.
    ///
    /// @param partners whether partners are asked as organisations too
    public Ref ask(Actor actor, String title, LocalDate from, LocalDate last, boolean partners) {
        var ref = rounds.add(
                actor,
                new Round.Details(
                        null,
                        title,
                        "We plan what partners do next year. Your answers change the plan. (Fictional.)",
                        "People with lived experience, those who work with them, and neighbours",
                        "All that partners do next year. Only what the law says is fixed.",
                        "We propose one telephone number for everybody, because many do not know whom to call.",
                        last,
                        true,
                        partners,
                        RemarkCare.SCREENED,
                        Round.LEAST));
        QUESTIONS.forEach(question -> rounds.write(actor, ref, question));
        rounds.translate(
                actor,
                ref,
                POLISH,
                List.of(
                        new Wording(
                                0,
                                POLISH,
                                "Co by Ci pomogło?",
                                List.of(
                                        "Planujemy, co partnerzy zrobią w przyszłym roku. Twoje odpowiedzi zmienią plan. (Przykład zmyślony.)")),
                        new Wording(
                                1,
                                POLISH,
                                "Co opisuje Cię najlepiej?",
                                List.of(
                                        "Mam to za sobą",
                                        "Pracuję z ludźmi",
                                        "Mieszkam lub pracuję w pobliżu",
                                        "Coś innego")),
                        new Wording(2, POLISH, "Pomógłby jeden numer telefonu dla wszystkich", List.of()),
                        new Wording(3, POLISH, "Wiem, co zrobić, gdy się o kogoś martwię", List.of()),
                        new Wording(
                                4,
                                POLISH,
                                "Jak chcesz otrzymywać od nas wiadomości?",
                                List.of("Przez telefon", "Na papierze", "Od kogoś, kogo znam", "Na spotkaniu")),
                        new Wording(5, POLISH, "Co pomogłoby najbardziej?", List.of())));
        rounds.translate(
                actor,
                ref,
                EASY,
                List.of(
                        new Wording(
                                0,
                                EASY,
                                "What would help you?",
                                List.of("We make a plan. You can change it. (Not real.)")),
                        new Wording(
                                1,
                                EASY,
                                "Who are you?",
                                List.of(
                                        "It happened to me",
                                        "I help people",
                                        "I live or work near here",
                                        "Something else")),
                        new Wording(2, EASY, "One phone number would help", List.of()),
                        new Wording(3, EASY, "I know what to do if I am worried about somebody", List.of()),
                        new Wording(
                                4,
                                EASY,
                                "How should we tell you things?",
                                List.of("On a phone", "On paper", "Somebody I know tells me", "At a meeting")),
                        new Wording(5, EASY, "What would help most?", List.of())));
        invite(
                actor,
                ref,
                "People who pick and pack vegetables",
                "A drop-in that they know",
                true,
                "Polish",
                Reached.IN_PART,
                "Night shifts: the drop-in is closed when they are free");
        invite(
                actor,
                ref,
                "Women who were exploited",
                "A refuge",
                true,
                "Several, with interpreters",
                Reached.REACHED,
                "");
        invite(
                actor,
                ref,
                "People who came by small boats",
                "",
                false,
                "Kurdish (Sorani)",
                Reached.NOT_REACHED,
                "Nobody whom they trust asked them yet");
        var it = rounds.get(actor, ref);
        rounds.opened(actor, it, it.version(), from);
        return ref;
    }

    private void invite(
            Actor actor,
            Ref ref,
            String who,
            String byWhom,
            boolean trusted,
            String language,
            Reached reached,
            String whyNot) {
        invitations.add(
                actor,
                ref,
                new RoundInvitation.Given(
                        who,
                        byWhom,
                        trusted,
                        language,
                        "On a phone, on paper, or by telephone",
                        trusted ? "£25 for an hour, and a worker to talk with before and after" : "",
                        reached,
                        whyNot));
    }

    /// People answer.
    ///
    /// @param actor who may read the code
    public void answered(Actor actor, Ref ref) {
        var code = code(rounds.get(actor, ref).code());
        for (int person = 0; person < PEOPLE; person++) {
            int group = person % 7 == 0 ? 3 : person % 3;
            answers.answer(
                    code,
                    Map.of(
                            1, List.of(group),
                            2, List.of(person % 5 == 4 ? 2 : person % 6 == 5 ? 1 : 0),
                            3, List.of(person % 3 == 0 ? 0 : person % 2 + 1),
                            4, person % 2 == 0 ? List.of(0, 2) : List.of(1)),
                    Map.of("5", WORDS.get(person % WORDS.size())),
                    person % 4 == 0 ? POLISH : "en");
        }
    }

    private static String code(@Nullable String code) {
        if (code == null) {
            throw new InvariantViolation("an open round without a code");
        }
        return code;
    }

    /// A partner answers with its name.
    public void answersFor(Actor.Person actor, Ref ref) {
        answers.answerFor(
                actor,
                ref,
                Map.of(2, List.of(0), 3, List.of(0), 4, List.of(0, 3)),
                Map.of("5", "A rota for the night that all partners share. (Fictional.)"));
    }

    /// The clock opens what was sent.
    public void close(Actor system) {
        closing.run(system);
    }

    /// The themes, by whoever reads first.
    public void themes(Actor actor, Ref ref) {
        themes.add(actor, ref, "One number to call", "Also at night, and easy to find", "Need");
        themes.add(actor, ref, "Help in my language", "Interpreters, and workers who speak it", "Need");
        themes.add(actor, ref, "Hear what happened next", "", "Weakness");
    }

    /// One of the two readers puts all of it under themes.
    ///
    /// @param differs each text of that number is read otherwise than the first reader did
    public void read(Actor actor, Ref ref, boolean first, int differs) {
        var it = rounds.get(actor, ref);
        rounds.read(actor, it, it.version(), first);
        it = rounds.get(actor, ref);
        var chosen = new HashMap<UUID, Integer>();
        int number = 0;
        for (var text : remarks.of(actor, it)) {
            int theme = THEME_OF.get(Math.max(0, WORDS.indexOf(text.words())));
            chosen.put(text.id(), differs > 0 && ++number % differs == 0 ? theme % 3 + 1 : theme);
        }
        remarks.code(actor, it, chosen);
        it = rounds.get(actor, ref);
        rounds.finish(actor, it, it.version());
        it = rounds.get(actor, ref);
        if (it.coded()) {
            remarks.agree(actor, it);
        }
    }

    /// Themes lead to actions, and everybody hears.
    public void tellBack(Actor actor, Ref ref, LocalDate decidedOn, LocalDate today) {
        var it = rounds.get(actor, ref);
        strategy.actions(actor, today).stream()
                .filter(action -> action.status().open())
                .limit(2)
                .forEach(action -> replies.tie(
                        actor,
                        it,
                        new Tie(
                                1,
                                Tie.Kind.ACTION,
                                action.ref().value(),
                                action.title(),
                                action.status().words())));
        replies.save(
                actor,
                it,
                1,
                0,
                "You do not know whom to call, least of all at night.",
                Standing.DOING,
                "Partners agree on one number. It starts in spring, day and night. (Fictional.)");
        replies.save(
                actor,
                it,
                2,
                0,
                "You need somebody who speaks your language at the first meeting.",
                Standing.DONE,
                "Every partner can now call an interpreter within ten minutes. (Fictional.)");
        replies.save(
                actor,
                it,
                3,
                0,
                "You tell us something and hear nothing.",
                Standing.NOT_DONE,
                "We may not say what became of one person’s report. We now say each year what all reports led to. (Fictional.)");
        gunning.record(
                actor,
                ref,
                decidedOn,
                "Strategic board",
                "One telephone number from next spring",
                "More than a third asked for it, in every group. The cost and the night service were weighed. (Fictional.)");
        publish(actor, ref);
    }
}
