package waymark.meetings.challenges;

import static waymark.kernel.Permission.VIEW_MEETINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.reminders.ReminderPanel;
import waymark.reminders.RemindersApi;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.lists.FilterChip;
import waymark.web.lists.ListFile;
import waymark.web.lists.Paging;

/// The challenges: their list, as a file too, and the page of one.
@Controller
class ChallengesController {

    private static final int SIZE = 20;
    private static final List<Choice> STATES = states();

    /// What is asked for in the address.
    record Query(
            @Nullable String state,
            @Nullable String organisation,
            @Nullable String group,
            @Nullable String page) {

        PartnerChallenges.Filter filter() {
            return new PartnerChallenges.Filter(text(state), text(organisation), text(group));
        }

        private static String text(@Nullable String asked) {
            return asked == null ? "" : asked.strip();
        }
    }

    record Index(
            List<Challenge> challenges,
            PartnerChallenges.Filter filter,
            List<Choice> organisations,
            List<Choice> groups,
            Paging paging,
            LocalDate today,
            boolean mayRaise) {

        List<Choice> states() {
            return STATES;
        }

        List<FilterChip> chips() {
            var chips = new ArrayList<FilterChip>();
            FilterChip.add(chips, "State", "state", filter.state(), STATES);
            FilterChip.add(chips, "Organisation", "organisation", filter.organisation(), organisations);
            FilterChip.add(chips, "Group", "group", filter.group(), groups);
            return chips;
        }
    }

    /// @param mayChallengeAgain in the name of the group to which it was taken
    record View(
            Challenge it,
            List<TimelineEntry> timeline,
            ReminderPanel reminders,
            boolean mayAnswer,
            boolean mayClose,
            boolean mayChallengeAgain,
            LocalDate today) {}

    private final PartnerChallenges challenges;
    private final Parties parties;
    private final SeatsOf seats;
    private final RemindersApi reminders;
    private final Clock clock;

    ChallengesController(
            PartnerChallenges challenges, Parties parties, SeatsOf seats, RemindersApi reminders, Clock clock) {
        this.challenges = challenges;
        this.parties = parties;
        this.seats = seats;
        this.reminders = reminders;
        this.clock = clock;
    }

    private static List<Choice> states() {
        var choices = new ArrayList<>(List.of(
                Choice.of("waiting", "Open or answered"),
                Choice.of("open", "Open"),
                Choice.of("late", "Not answered in time"),
                Choice.of("answered", "Answered")));
        Arrays.stream(Challenge.Outcome.values())
                .forEach(outcome -> choices.add(Choice.of(outcome.name().toLowerCase(Locale.ROOT), outcome.word())));
        return List.copyOf(choices);
    }

    @GetMapping("/challenges")
    @Allow(VIEW_MEETINGS)
    ModelAndView list(Query query, Actor.Person actor) {
        var filter = query.filter();
        var paging = Paging.of(query.page(), SIZE, challenges.count(filter));
        var all = parties.all();
        return Page.show(
                "meetings/challenges/challenges",
                new Index(
                        challenges.find(filter, paging.offset(), SIZE),
                        filter,
                        choices(all, Party.Kind.ORGANISATION),
                        choices(all, Party.Kind.GROUP),
                        paging,
                        LocalDate.now(clock),
                        seats.person(actor).speaksForAny()));
    }

    private static List<Choice> choices(List<Party> all, Party.Kind kind) {
        return Choice.from(all.stream().filter(one -> one.kind() == kind).toList(), Party::code, Party::name);
    }

    @GetMapping({"/challenges.csv", "/challenges.xlsx"})
    @Allow(VIEW_MEETINGS)
    ListFile file(Query query) {
        return new ListFile(
                "challenges",
                List.of(
                        "Reference",
                        "Who challenges",
                        "Who is challenged",
                        "Meeting",
                        "About",
                        "Asked to do",
                        "By",
                        "Raised on",
                        "State",
                        "Answer",
                        "Answered on",
                        "Closed on",
                        "Taken to",
                        "In closing"),
                challenges.find(query.filter(), 0, Integer.MAX_VALUE).stream()
                        .map(ChallengesController::row)
                        .toList());
    }

    private static List<?> row(Challenge challenge) {
        var it = challenge.header();
        return Arrays.asList(
                it.ref(),
                it.challenger(),
                it.challenged(),
                it.meeting(),
                it.about(),
                it.asked(),
                it.due(),
                it.raisedOn(),
                challenge.word(),
                it.answer(),
                it.answeredOn(),
                it.closedOn(),
                it.escalatedToName(),
                it.closing());
    }

    @GetMapping("/challenges/{ref}")
    @Allow(VIEW_MEETINGS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = challenges.get(ref);
        var own = seats.person(actor);
        boolean closed = it instanceof Challenge.Closed;
        return Page.show(
                "meetings/challenges/challenge",
                new View(
                        it,
                        reminders.with(actor, ref, challenges.timeline(ref)),
                        reminders.panel(actor, ref),
                        it instanceof Challenge.Open && it.header().mayAnswer(own),
                        !closed && it.header().mayClose(own),
                        own.speaksFor(it.header().escalatedTo(), null),
                        LocalDate.now(clock)));
    }
}
