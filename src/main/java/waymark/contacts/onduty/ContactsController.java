package waymark.contacts.onduty;

import static waymark.kernel.Permission.VIEW_DIRECTORY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.posts.PostAccess;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.WorkingDays;
import waymark.web.Clocks;
import waymark.web.Page;

/// Who answers now, or at another time: on duty first, then who is next, then whom to ring instead.
@Controller
class ContactsController {

    private static final String PAGE = "contacts/onduty/now";

    private final DirectoryApi directory;
    private final DutyOverview overview;
    private final PostAccess access;
    private final Clock clock;

    ContactsController(DirectoryApi directory, DutyOverview overview, PostAccess access, Clock clock) {
        this.directory = directory;
        this.overview = overview;
        this.access = access;
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
        var areas = access.areas(actor);
        var chosen = area == null ? usual(actor) : area;
        if (areas.stream().noneMatch(one -> one.value().equals(chosen))) {
            return Page.show(PAGE, overview.of(actor, areas, "", subject, now, true, List.of()));
        }
        var moment = at.isBlank() ? now : moment(at);
        if (moment == null) {
            var problem = new Problem(
                    "at",
                    "Enter the date and time like 2026-12-24T18:30, before 1 January %d"
                            .formatted(WorkingDays.knownUntil().getYear() + 1));
            return Page.refuse(PAGE, overview.of(actor, areas, chosen, subject, now, true, List.of(problem)));
        }
        return Page.show(PAGE, overview.of(actor, areas, chosen, subject, moment, at.isBlank(), List.of()));
    }

    /// Where the person works, if that is one area.
    private String usual(Actor.Person actor) {
        var led = actor.areas(Permission.EDIT_PLAN);
        if (led.size() == 1) {
            return led.iterator().next();
        }
        var own = directory.organisations(actor).stream()
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
}
