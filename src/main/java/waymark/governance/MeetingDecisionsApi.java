package waymark.governance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.DirectoryApi;
import waymark.directory.PeopleApi;
import waymark.governance.decisions.Answer;
import waymark.governance.decisions.BoardDecision;
import waymark.governance.decisions.BoardDecisions;
import waymark.governance.decisions.DecidedAt;
import waymark.governance.decisions.DecidedBy;
import waymark.governance.decisions.DecisionKind;
import waymark.governance.decisions.DecisionRecorded;
import waymark.governance.decisions.Owner;
import waymark.governance.quarters.ReportingQuarters;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.StrategyApi;
import waymark.web.forms.Choice;

/// The decisions register for the module that records meetings: what a meeting decides is an entry of it, and
/// what the board decides on a request of an area answers the request. Other modules name an entry of it from which
/// something of theirs follows.
@Component
public class MeetingDecisionsApi {

    private static final int LONGEST_SUBJECT = 200;
    private static final int MOST_DECIDED = 60;

    /// What a meeting decided.
    ///
    /// @param group that meets, by its name
    /// @param area code, where the group answers for one area alone
    /// @param day of the meeting
    /// @param asked the request or escalation that it answers; null for anything else
    /// @param subject what was decided on
    /// @param answer one of [#answers]
    /// @param words the decision itself, or the conditions or reasons of the answer
    /// @param owner one of [#owners], or empty
    public record Taken(
            Ref meeting,
            UUID item,
            String group,
            @Nullable String area,
            LocalDate day,
            @Nullable Ref asked,
            String subject,
            String answer,
            String words,
            String owner,
            @Nullable LocalDate due) {}

    /// An entry of the register in short.
    ///
    /// @param words what was decided, in a sentence
    public record Registered(Ref ref, UUID item, String words) {}

    /// A decision of the register, for a module whose own record follows from it.
    ///
    /// @param subject what was decided on
    /// @param outcome in a word or two: `Agreed`
    public record Decided(Ref ref, LocalDate on, String subject, String outcome) {

        private static final int BRIEF = 80;

        /// As one of a list.
        public String title() {
            var brief = subject.length() <= BRIEF ? subject : subject.substring(0, BRIEF - 1) + "…";
            return "%s, %s: %s".formatted(ref, outcome, brief);
        }
    }

    /// Something that waits for the board.
    ///
    /// @param title `Request of Hull`
    public record Asked(Ref ref, String title, String subject) {}

    private final BoardDecisions decisions;
    private final ReportingQuarters quarters;
    private final StrategyApi strategy;
    private final DirectoryApi directory;
    private final PeopleApi people;
    private final Clock clock;

    MeetingDecisionsApi(
            BoardDecisions decisions,
            ReportingQuarters quarters,
            StrategyApi strategy,
            DirectoryApi directory,
            PeopleApi people,
            Clock clock) {
        this.decisions = decisions;
        this.quarters = quarters;
        this.strategy = strategy;
        this.directory = directory;
        this.people = people;
        this.clock = clock;
    }

    /// How the board can answer.
    public List<Choice> answers() {
        return Choice.from(List.of(Answer.values()), Answer::code, Answer::word);
    }

    /// The answer of a meeting that decides on its own matters.
    public String agreed() {
        return Answer.AGREED.code();
    }

    /// Who can be named to do what was decided.
    public List<Choice> owners(Actor actor) {
        return Owner.choices(directory.organisations(actor), people.staying(actor));
    }

    /// The request or escalation of that reference, where the board has not given its last word on it.
    public Optional<Asked> waiting(String subject) {
        return Ref.parse(subject)
                .filter(ref -> ref.value().startsWith("RQ-"))
                .flatMap(decisions::find)
                .filter(it -> it.state().waiting())
                .map(it -> new Asked(it.ref(), it.title(), it.subject()));
    }

    /// What was decided last, the newest first, as far as the reader sees it.
    public List<Decided> decidedLast() {
        return decisions.decidedLast(MOST_DECIDED).stream()
                .flatMap(it -> decided(it).stream())
                .toList();
    }

    /// The decision of that reference; empty where there is none or the reader does not see it.
    public Optional<Decided> decided(String ref) {
        return Ref.parse(ref).flatMap(decisions::find).flatMap(MeetingDecisionsApi::decided);
    }

    private static Optional<Decided> decided(BoardDecision it) {
        return Optional.ofNullable(it.decidedOn())
                .filter(_ -> !it.state().waiting())
                .map(day -> new Decided(it.ref(), day, it.subject(), it.outcome()));
    }

    /// What a meeting put into the register.
    public List<Registered> of(Ref meeting) {
        return decisions.takenAt(meeting).stream()
                .flatMap(it ->
                        Optional.ofNullable(it.at()).map(at -> new Registered(it.ref(), at.item(), words(it))).stream())
                .toList();
    }

    private static String words(BoardDecision it) {
        if (it.kind() == DecisionKind.MEETING) {
            return it.words();
        }
        return it.words().isEmpty() ? it.outcome() : it.outcome() + ": " + it.words();
    }

    /// Records it, as somebody who runs the meeting.
    @Transactional
    public Ruling<Registered> decide(Actor.Person actor, Taken taken) {
        var today = LocalDate.now(clock);
        var at = new DecidedAt(taken.meeting(), taken.item(), taken.group());
        var given = new BoardDecision.Given(
                taken.answer(),
                taken.words(),
                DecidedBy.MEETING,
                taken.day(),
                Owner.chosen(taken.owner()),
                taken.due());
        var asked = taken.asked();
        if (asked != null) {
            return decisions
                    .get(asked)
                    .decide(actor.id(), today, given)
                    .then(event -> answer(actor, event.takenAt(at), taken));
        }
        var subject = taken.subject().length() <= LONGEST_SUBJECT
                ? taken.subject()
                : taken.subject().substring(0, LONGEST_SUBJECT - 1) + "…";
        var quarter = strategy.settings(actor, taken.day()).quarter(taken.day());
        return BoardDecision.ofMeeting(quarter, area(taken.area()), subject)
                .decide(actor.id(), today, given)
                .map(event ->
                        new Registered(decisions.add(actor, subject, event.takenAt(at)), taken.item(), taken.words()));
    }

    private Ruling<Registered> answer(Actor actor, DecisionRecorded event, Taken taken) {
        if (decisions.save(actor, event) instanceof Saved.Stale<BoardDecision>(var current)) {
            return Ruling.refused("", "The board already decided on this: %s".formatted(current.outcome()));
        }
        var words = event.answer().word() + (taken.words().isEmpty() ? "" : ": " + taken.words());
        return Ruling.agreed(new Registered(event.ref(), taken.item(), words));
    }

    private @Nullable Area area(@Nullable String code) {
        return code == null
                ? null
                : quarters.areas().stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElse(null);
    }
}
