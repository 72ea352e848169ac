package waymark.contacts.onduty;

import static waymark.kernel.Permission.VIEW_DIRECTORY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.Contact;
import waymark.contacts.ContactsApi;
import waymark.contacts.CoverState;
import waymark.contacts.NextContact;
import waymark.contacts.SubjectSummary;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.posts.PostAccess;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.WorkingDays;
import waymark.web.Clocks;
import waymark.web.Page;
import waymark.web.forms.Choice;

/// Who answers now, or at another time: on duty first, then who is next, then whom to ring instead.
@Controller
class ContactsController {

    /// What is known of one subject in the area at the moment.
    ///
    /// @param now who answers; empty where nobody is on duty
    /// @param next who does next, or null where nobody will within a fortnight
    record Answer(
            SubjectSummary subject,
            List<Contact> now,
            @Nullable NextContact next,
            CoverState state) {}

    /// @param at as the form shows it, a wall clock in London
    /// @param present true where the moment is now and not another that was asked for
    /// @param answers those on duty first
    /// @param instead the out of hours contacts, where a subject asked for has nobody
    record View(
            List<Choice> areas,
            List<Choice> subjects,
            String area,
            String areaName,
            String subject,
            String at,
            Instant moment,
            boolean present,
            List<Answer> answers,
            List<Contact> instead,
            List<HelpLine> lines,
            List<Problem> problems) {}

    private static final String PAGE = "contacts/onduty/now";

    private final DirectoryApi desk;
    private final ContactsApi duty;
    private final PostAccess keeper;
    private final Clock clock;

    ContactsController(DirectoryApi desk, ContactsApi duty, PostAccess keeper, Clock clock) {
        this.desk = desk;
        this.duty = duty;
        this.keeper = keeper;
        this.clock = clock;
    }

    @GetMapping("/contacts")
    @Allow(VIEW_DIRECTORY)
    ModelAndView now(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String at,
            Actor.Person actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var areas = keeper.areas(actor);
        var chosen = area == null ? usual(actor) : area;
        if (areas.stream().noneMatch(one -> one.value().equals(chosen))) {
            return Page.show(PAGE, view(actor, areas, "", subject, now, true, List.of()));
        }
        var moment = at.isBlank() ? now : moment(at);
        if (moment == null) {
            var problem = new Problem(
                    "at",
                    "Enter the date and time like 2026-12-24T18:30, before 1 January %d"
                            .formatted(WorkingDays.knownUntil().getYear() + 1));
            return Page.refuse(PAGE, view(actor, areas, chosen, subject, now, true, List.of(problem)));
        }
        return Page.show(PAGE, view(actor, areas, chosen, subject, moment, at.isBlank(), List.of()));
    }

    /// Where the person works, if that is one area.
    private String usual(Actor.Person actor) {
        var led = actor.areas(waymark.kernel.Permission.EDIT_PLAN);
        if (led.size() == 1) {
            return led.iterator().next();
        }
        var own = desk.organisations(actor).stream()
                .filter(one -> one.code().equals(actor.organisation()))
                .flatMap(one -> one.areas().stream())
                .toList();
        return own.size() == 1 ? own.getFirst() : "";
    }

    /// The moment that was typed, or null where it is none, or one whose bank holidays nobody knows yet.
    private static @Nullable Instant moment(String at) {
        try {
            var wall = LocalDateTime.parse(at.strip());
            var day = wall.toLocalDate();
            return day.isBefore(WorkingDays.knownFrom()) || day.isAfter(WorkingDays.knownUntil())
                    ? null
                    : wall.atZone(Clocks.LONDON).toInstant();
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    private View view(
            Actor actor,
            List<Choice> areas,
            String area,
            String subject,
            Instant moment,
            boolean present,
            List<Problem> problems) {
        var day = LocalDate.ofInstant(moment, Clocks.LONDON);
        var answering = area.isEmpty() ? List.<Contact>of() : desk.answering(actor, area, moment);
        var answers = area.isEmpty() ? List.<Answer>of() : answers(actor, area, subject, moment, answering);
        boolean gap = answers.stream().anyMatch(answer -> answer.now().isEmpty());
        var instead = answering.stream()
                .filter(contact ->
                        gap && !subject.isEmpty() && contact.subject().equals("OUT_OF_HOURS"))
                .toList();
        var lines = desk.lines(actor, day).stream()
                .filter(line -> line.area().isEmpty() || line.area().equals(area))
                .filter(line -> line.href().startsWith("tel:") && !line.code().equals("EMERGENCY"))
                .toList();
        return new View(
                areas,
                keeper.subjects(actor),
                area,
                areas.stream()
                        .filter(one -> one.value().equals(area))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(""),
                subject,
                moment.atZone(Clocks.LONDON).toLocalDateTime().toString(),
                moment,
                present,
                answers,
                instead,
                lines,
                problems);
    }

    private List<Answer> answers(Actor actor, String area, String subject, Instant moment, List<Contact> answering) {
        var nexts = duty.nexts(actor, area, moment);
        var states =
                desk.cover(actor, LocalDate.ofInstant(moment, Clocks.LONDON)).getOrDefault(area, Map.of());
        return desk.subjects(actor).stream()
                .filter(one -> subject.isEmpty() || one.code().equals(subject))
                .map(one -> new Answer(
                        one,
                        answering.stream()
                                .filter(contact -> contact.subject().equals(one.code()))
                                .toList(),
                        nexts.get(one.code()),
                        states.getOrDefault(one.code(), CoverState.NOT_KNOWN)))
                .sorted(java.util.Comparator.comparing(
                        (Answer answer) -> answer.now().isEmpty()))
                .toList();
    }
}
