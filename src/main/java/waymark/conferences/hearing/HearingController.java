package waymark.conferences.hearing;

import static waymark.kernel.Permission.RUN_CONFERENCES;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.items.Hearings;
import waymark.conferences.items.Item;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.DateField;
import waymark.web.forms.FormData;

/// An item while it is heard, on one page: who is there, what is said, risks, the decision. Chair and minute taker
/// write it together; everybody else who is there reads it.
@Controller
class HearingController {

    private static final String RUNNING = "conferences/hearing/hearing";
    private static final String READING = "conferences/hearing/member";
    private static final int LONGEST = 10_000;
    private static final int NAMES = 500;

    /// @param use of the day so far, for those who run the forum
    /// @param accepted who accepted the statement on confidentiality, for those who run the forum
    record View(
            HeardItem it,
            List<HeardItems.Use> use,
            List<MeetingAcceptance> accepted,
            LocalDate today,
            FormData form,
            List<Problem> problems) {

        List<Choice> answers() {
            return Choice.from(List.of(AgencyPresence.Answer.values()), Enum::name, AgencyPresence.Answer::title);
        }

        List<Choice> contributions() {
            return Choice.from(
                    List.of(AgencyPresence.Contribution.values()), Enum::name, AgencyPresence.Contribution::title);
        }

        /// What a field shows: what was sent, or else what is saved.
        String value(String field, String saved) {
            return form.has(field) ? form.text(field) : saved;
        }

        String answer(AgencyPresence agency) {
            var shown = agency.shown();
            return value(agency.field("answer"), shown == null ? "" : shown.name());
        }

        /// Names of those of an agency who accepted the statement, where nobody has recorded who came.
        String who(AgencyPresence agency) {
            return value(
                    agency.field("who"),
                    agency.version() > 0
                            ? agency.who()
                            : String.join(
                                    ", ",
                                    accepted.stream()
                                            .filter(one -> !one.observer()
                                                    && one.organisation().equals(agency.organisation()))
                                            .map(MeetingAcceptance::personName)
                                            .toList()));
        }

        List<MeetingAcceptance> observers() {
            return accepted.stream().filter(MeetingAcceptance::observer).toList();
        }

        /// The day of the review that is offered.
        DateField review() {
            return form.has("review-day")
                    ? form.date("review")
                    : DateField.of(it.hearing().day().plusWeeks(it.forum().reviewWeeks()));
        }

        boolean mayBegin() {
            return !it.begun() && !it.ended() && !it.hearing().day().isAfter(today);
        }

        int planned() {
            return use.stream().mapToInt(HeardItems.Use::minutes).sum();
        }

        int used() {
            return use.stream()
                    .map(one -> one.used(it.at()))
                    .flatMap(Optional::stream)
                    .mapToInt(Integer::intValue)
                    .sum();
        }

        /// The place of the item on the reader's agenda.
        int number() {
            return 1
                    + (int) use.stream()
                            .takeWhile(one -> !one.item().equals(it.item().ref()))
                            .count();
        }

        /// The next item that has not begun.
        Optional<HeardItems.Use> next() {
            return use.stream()
                    .dropWhile(one -> !one.item().equals(it.item().ref()))
                    .skip(1)
                    .filter(one -> one.beganAt() == null)
                    .findFirst();
        }
    }

    private final HeardItems heard;
    private final Hearings hearings;
    private final AgencyPresences presences;
    private final HearingMinutes minutes;
    private final MeetingAcceptances acceptances;
    private final Clock clock;

    HearingController(
            HeardItems heard,
            Hearings hearings,
            AgencyPresences presences,
            HearingMinutes minutes,
            MeetingAcceptances acceptances,
            Clock clock) {
        this.heard = heard;
        this.hearings = hearings;
        this.presences = presences;
        this.minutes = minutes;
        this.acceptances = acceptances;
        this.clock = clock;
    }

    @GetMapping("/conferences/items/{ref}/hearing")
    @Allow(USE_WAYMARK)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, @RequestParam(defaultValue = "") String hearing, Actor.Person actor) {
        var found = heard.get(actor, ref, hearing);
        if (found.isEmpty()) {
            return Page.go("/conferences/items/%s", ref);
        }
        var it = found.get();
        return it.accepted()
                ? Page.show(it.runs() ? RUNNING : READING, view(it, FormData.empty(), List.of()))
                : toAccept(it);
    }

    /// The way to the statement on confidentiality, and back.
    static ModelAndView toAccept(HeardItem it) {
        return Page.go(
                "/conferences/days/%s/confidentiality?item=%s",
                it.hearing().meeting(), it.item().ref());
    }

    private View view(HeardItem it, FormData form, List<Problem> problems) {
        return new View(
                it,
                heard.use(it.hearing().meeting()),
                it.runs() ? acceptances.all(it.hearing().meeting()) : List.of(),
                LocalDate.now(clock),
                form,
                problems);
    }

    private ModelAndView refused(HeardItem it, FormData form, List<Problem> problems) {
        return Page.refuse(RUNNING, view(it, form, problems));
    }

    private ModelAndView overtaken(Actor.Person actor, HeardItem it) {
        var fresh = heard.forRunning(actor, it.item().ref(), it.hearing().id().toString());
        return Page.merged(RUNNING, view(fresh, FormData.empty(), List.of()));
    }

    private static ModelAndView done(HeardItem it, String words, String part) {
        return Page.go(Notice.done(words), "%s%s%s", it.path(), it.query(), part);
    }

    @PostMapping("/conferences/items/{ref}/hearing/beginning")
    @Allow(RUN_CONFERENCES)
    ModelAndView begin(@PathVariable Ref ref, Actor.Person actor) {
        var it = heard.forRunning(actor, ref, "");
        if (!it.accepted()) {
            return toAccept(it);
        }
        if (it.begun() || it.hearing().day().isAfter(LocalDate.now(clock))) {
            return Page.go("%s", it.path());
        }
        return presences.begin(actor, ref, it.hearing().id()) instanceof Saved.Done<?>
                ? done(it, "The time runs", "")
                : Page.go("%s", it.path());
    }

    /// Records who is there for the item.
    @PostMapping("/conferences/items/{ref}/hearing/presence")
    @Allow(RUN_CONFERENCES)
    ModelAndView presence(
            @PathVariable Ref ref, @RequestParam(defaultValue = "") String hearing, FormData form, Actor.Person actor) {
        var it = heard.forRunning(actor, ref, hearing);
        if (!it.accepted()) {
            return toAccept(it);
        }
        var read = form.read(reader -> {
            var entries = new ArrayList<AgencyPresences.Entry>();
            for (var agency : it.presence()) {
                var answer = reader.optionalChoice(
                        agency.field("answer"),
                        List.of(AgencyPresence.Answer.values()),
                        Enum::name,
                        "Choose whether " + agency.organisationName() + " was there");
                var contribution = reader.optionalChoice(
                                agency.field("contribution"),
                                List.of(AgencyPresence.Contribution.values()),
                                Enum::name,
                                "Choose what " + agency.organisationName() + " brought")
                        .orElse(AgencyPresence.Contribution.NONE);
                var who = reader.line(agency.field("who"), "Names", NAMES);
                reader.when(
                        answer.isEmpty() && agency.answer() != null && form.version() == it.presenceVersion(),
                        agency.field("answer"),
                        "Choose whether " + agency.organisationName() + " was there");
                answer.ifPresent(one -> entries.add(
                        new AgencyPresences.Entry(agency.organisation(), one, contribution, one.there() ? who : "")));
            }
            return List.copyOf(entries);
        });
        return switch (read.save(entries -> presences.record(actor, ref, it.hearing(), form.version(), entries))) {
            case Saved.Done<?> _ -> done(it, "Who was there is saved", "#presence");
            case Ruling.Refused<?>(var problems) -> refused(it, form, problems);
            case Saved.Stale<?> _ -> overtaken(actor, it);
        };
    }

    /// Writes a section of the minutes.
    @PostMapping("/conferences/items/{ref}/hearing/sections/{section}")
    @Allow(RUN_CONFERENCES)
    ModelAndView write(
            @PathVariable Ref ref,
            @PathVariable String section,
            @RequestParam(defaultValue = "") String hearing,
            FormData form,
            Actor.Person actor) {
        var it = heard.forRunning(actor, ref, hearing);
        var of = Stream.of(MinuteSection.values())
                .filter(one -> one.word().equals(section))
                .findFirst();
        if (!it.accepted()) {
            return toAccept(it);
        }
        if (of.isEmpty() || !it.begun()) {
            return Page.go("%s%s", it.path(), it.query());
        }
        var part = of.get();
        var read = form.read(reader -> new MinuteText(
                reader.text(part.field(), part.title(), LONGEST),
                reader.text(MinuteText.DISSENT, "Who does not agree", LONGEST),
                reader.text(MinuteText.WITHOUT_QUORUM, "Why without the quorum", LONGEST),
                reader.text(part.reasonField(), "The reason", LONGEST)));
        return switch (read.then(text -> text.rule(part, it.quorum().reached(), it.sent() != null))
                .save(text -> minutes.write(actor, ref, it.hearing(), part, form.version(), text))) {
            case Saved.Done<?> _ -> done(it, part.title() + " saved", "#" + part.word());
            case Ruling.Refused<?>(var problems) -> refused(it, form, problems);
            case Saved.Stale<?> _ -> overtaken(actor, it);
        };
    }

    /// Ends the item. Who was there is known by then, since that decides who reads its minutes.
    @PostMapping("/conferences/items/{ref}/hearing/ending")
    @Allow(RUN_CONFERENCES)
    ModelAndView end(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = heard.forRunning(actor, ref, "");
        if (!it.accepted()) {
            return toAccept(it);
        }
        if (!it.begun() || it.ended()) {
            return Page.go("%s", it.path());
        }
        var read = form.read(reader -> {
            var review = reader.date("review", "Day of the review");
            reader.when(
                    review.filter(day -> !day.isAfter(it.hearing().day())).isPresent(),
                    "review",
                    "Day of the review must be after the day of the meeting");
            it.unrecorded()
                    .forEach(agency -> reader.when(
                            true,
                            agency.field("answer"),
                            "Record whether " + agency.organisationName()
                                    + " was there: that decides who reads the minutes"));
            return review;
        });
        int risk = it.highestRisk();
        var ended = read.save(review -> hearings.end(
                actor, it.item(), form.version(), it.hearing(), risk == 0 ? null : risk, review.orElse(null)));
        return switch (ended) {
            case Saved.Done<Item> _ ->
                Page.go(
                        Notice.done("The item was heard. Its minutes are a draft until they are sent"),
                        "%s",
                        it.minutesPath());
            case Ruling.Refused<Item>(var problems) -> refused(it, form, problems);
            case Saved.Stale<Item> _ -> overtaken(actor, it);
        };
    }
}
