package waymark.meetings.challenges;

import static waymark.kernel.Permission.VIEW_MEETINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The steps of a challenge: raised, answered, closed.
@Controller
class ChallengeStepsController {

    private static final String RAISING = "meetings/challenges/raising";
    private static final String ANSWER = "meetings/challenges/answer";
    private static final String CLOSING = "meetings/challenges/closing";
    private static final String WHO =
            "Challenges are recorded by who chairs a group or runs its meetings, and by the board";

    record Raising(
            List<Choice> challengers, List<Choice> challenged, String back, FormData form, List<Problem> problems) {}

    record Answering(Challenge.Header it, FormData form, List<Problem> problems) {}

    record Closing(Challenge.Header it, List<Choice> groups, FormData form, List<Problem> problems) {

        List<Choice> outcomes() {
            return Arrays.stream(Challenge.Outcome.values())
                    .filter(outcome -> !outcome.needsAnswer() || it.answeredOn() != null)
                    .map(outcome -> Choice.of(outcome.name(), outcome.sentence()))
                    .toList();
        }
    }

    private final PartnerChallenges challenges;
    private final Parties parties;
    private final SeatsOf seats;
    private final ChallengeMeetings meetings;
    private final Clock clock;

    ChallengeStepsController(
            PartnerChallenges challenges, Parties parties, SeatsOf seats, ChallengeMeetings meetings, Clock clock) {
        this.challenges = challenges;
        this.parties = parties;
        this.seats = seats;
        this.meetings = meetings;
        this.clock = clock;
    }

    /// @param meeting where it is raised, whose group challenges; or empty
    /// @param organisation code of who is challenged, or empty
    /// @param about what it is on, or empty
    /// @param after the challenge that was taken to another group, which challenges now; or empty
    @GetMapping("/challenges/new")
    @Allow(VIEW_MEETINGS)
    ModelAndView raising(
            @RequestParam(defaultValue = "") String meeting,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String after,
            Actor.Person actor) {
        var own = seats.person(actor);
        var form = FormData.empty()
                .with("challenged", organisation.isEmpty() ? "" : "organisation:" + organisation)
                .with("about", about);
        Ref.parse(meeting)
                .flatMap(meetings::group)
                .ifPresent(group -> form.with("meeting", meeting).with("challenger", "group:" + group));
        Ref.parse(after).map(challenges::get).map(Challenge::header).ifPresent(before -> {
            form.with(
                            "challenged",
                            before.organisation() != null
                                    ? "organisation:" + before.organisation()
                                    : "area:" + before.challengedArea())
                    .with("challenger", before.escalatedTo() == null ? "" : "group:" + before.escalatedTo())
                    .with("about", before.about())
                    .with("asked", before.asked());
        });
        return Page.show(RAISING, raising(own, parties.all(), form, List.of()));
    }

    private static Raising raising(OwnSeats own, List<Party> all, FormData form, List<Problem> problems) {
        return new Raising(
                choices(challengers(own, all)),
                choices(challenged(all)),
                form.text("meeting").isEmpty() ? "/challenges" : "/meetings/" + form.text("meeting"),
                form,
                problems);
    }

    private static List<Party> challengers(OwnSeats own, List<Party> all) {
        return all.stream()
                .filter(party -> party.kind() != Party.Kind.AREA)
                .filter(party -> own.speaksFor(party.when(Party.Kind.GROUP), party.area()))
                .toList();
    }

    private static List<Party> challenged(List<Party> all) {
        return all.stream().filter(party -> party.kind() != Party.Kind.GROUP).toList();
    }

    private static List<Choice> choices(List<Party> parties) {
        return Choice.from(parties, Party::value, Party::name);
    }

    @PostMapping("/challenges/new")
    @Allow(VIEW_MEETINGS)
    ModelAndView raise(FormData form, Actor.Person actor) {
        var own = seats.person(actor);
        var all = parties.all();
        if (challengers(own, all).isEmpty()) {
            return Page.refuse(RAISING, raising(own, all, form, List.of(new Problem("", WHO))));
        }
        var today = LocalDate.now(clock);
        var raised =
                form.read(reader -> given(reader, own, all, today)).then(given -> Challenge.raise(given, own, today));
        return switch (raised) {
            case Ruling.Refused<ChallengeEvent.Raised>(var problems) ->
                Page.refuse(RAISING, raising(own, all, form, problems));
            case Ruling.Agreed<ChallengeEvent.Raised>(var event) ->
                Page.go(
                        Notice.done("Challenge recorded. Those who are to answer were told"),
                        "/challenges/%s",
                        challenges.raise(actor, event));
        };
    }

    private Challenge.Given given(FormReader reader, OwnSeats own, List<Party> all, LocalDate today) {
        var meeting = Ref.parse(reader.form().text("meeting"));
        reader.when(
                !reader.form().text("meeting").isEmpty()
                        && meeting.flatMap(meetings::group).isEmpty(),
                "meeting",
                "Enter the reference of a meeting, for example MT-0012, or nothing");
        return new Challenge.Given(
                reader.choice("challenger", challengers(own, all), Party::value, "Choose who challenges"),
                reader.choice("challenged", challenged(all), Party::value, "Choose who is challenged"),
                meeting.orElse(null),
                reader.required("about", "What it is on", Challenge.LONGEST_ABOUT, "Enter what the challenge is on"),
                reader.required("asked", "What is asked", Challenge.LONGEST_ASKED, "Enter what is to be done"),
                reader.requiredDate("due", "Last day to answer", today.plusWeeks(4)));
    }

    @GetMapping("/challenges/{ref}/answer")
    @Allow(VIEW_MEETINGS)
    ModelAndView answering(@PathVariable Ref ref, Actor.Person actor) {
        return asked(ref, header -> header.mayAnswer(seats.person(actor))) instanceof Challenge.Open(var header)
                ? Page.show(ANSWER, new Answering(header, FormData.version(header.version()), List.of()))
                : Page.go("/challenges/%s", ref);
    }

    @PostMapping("/challenges/{ref}/answer")
    @Allow(VIEW_MEETINGS)
    ModelAndView answer(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var own = seats.person(actor);
        if (!(asked(ref, header -> header.mayAnswer(own)) instanceof Challenge.Open open)) {
            return Page.go("/challenges/%s", ref);
        }
        var answered = form.read(reader -> reader.text("answer", "The answer", Challenge.LONGEST_ANSWER))
                .then(words -> open.answer(own, words, LocalDate.now(clock)));
        return switch (answered.save(event -> challenges.save(actor, form.version(), event))) {
            case Saved.Done<Challenge> _ -> Page.go(Notice.done("Answer saved"), "/challenges/%s", ref);
            case Ruling.Refused<Challenge>(var problems) ->
                Page.refuse(ANSWER, new Answering(open.header(), form, problems));
            case Saved.Stale<Challenge> _ -> Page.merged(answering(ref, actor));
        };
    }

    @GetMapping("/challenges/{ref}/closing")
    @Allow(VIEW_MEETINGS)
    ModelAndView closing(@PathVariable Ref ref, Actor.Person actor) {
        var own = seats.person(actor);
        var it = asked(ref, header -> header.mayClose(own));
        return it instanceof Challenge.Closed
                ? Page.go("/challenges/%s", ref)
                : Page.show(CLOSING, closing(it, FormData.version(it.header().version()), List.of()));
    }

    private Closing closing(Challenge it, FormData form, List<Problem> problems) {
        return new Closing(
                it.header(), Choice.from(groups(it.header().groupCode()), Party::code, Party::name), form, problems);
    }

    private List<Party> groups(@Nullable String without) {
        return parties.all().stream()
                .filter(party ->
                        party.kind() == Party.Kind.GROUP && !party.code().equals(without))
                .toList();
    }

    @PostMapping("/challenges/{ref}/closing")
    @Allow(VIEW_MEETINGS)
    ModelAndView close(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var own = seats.person(actor);
        var it = asked(ref, header -> header.mayClose(own));
        record Close(Challenge.Outcome outcome, String words, Optional<Party> to) {}
        var read = form.read(reader -> new Close(
                reader.choice("outcome", Challenge.Outcome.class, "Choose what you make of it"),
                reader.text("closing", "The reason", Challenge.LONGEST_CLOSING),
                reader.optionalChoice(
                        "to", groups(it.header().groupCode()), Party::code, "Choose a group of the list")));
        var today = LocalDate.now(clock);
        Ruling<ChallengeEvent.Closed> ruling = switch (it) {
            case Challenge.Open open ->
                read.then(close -> open.close(
                        own, close.outcome(), close.words(), close.to().orElse(null), today));
            case Challenge.Answered answered ->
                read.then(close -> answered.close(
                        own, close.outcome(), close.words(), close.to().orElse(null), today));
            case Challenge.Closed _ -> Ruling.refused("", "It is closed already");
        };
        return switch (ruling.save(event -> challenges.save(actor, form.version(), event))) {
            case Saved.Done<Challenge> _ -> Page.go(Notice.done("Challenge closed"), "/challenges/%s", ref);
            case Ruling.Refused<Challenge>(var problems) ->
                it instanceof Challenge.Closed
                        ? Page.go("/challenges/%s", ref)
                        : Page.refuse(CLOSING, closing(it, form, problems));
            case Saved.Stale<Challenge> _ -> Page.merged(closing(ref, actor));
        };
    }

    /// @throws NotFound where there is none, or it is not for the reader
    private Challenge asked(Ref ref, Predicate<Challenge.Header> may) {
        var it = challenges.get(ref);
        if (!(it instanceof Challenge.Closed) && !may.test(it.header())) {
            throw new NotFound(ref);
        }
        return it;
    }
}
