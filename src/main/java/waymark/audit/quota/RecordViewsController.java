package waymark.audit.quota;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.AuditedPeople;
import waymark.audit.AuditedPeople.Someone;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// How many different people's records each account viewed on a day, and a larger quota for one day where
/// work needs it.
@Controller
@RequestMapping("/audit/looks")
class RecordViewsController {

    /// @param day the one that is shown; today and the thirty before are kept
    record View(
            LocalDate day,
            LocalDate today,
            int usual,
            List<RecordViews.Line> lines,
            Map<UUID, Someone> people,
            UUID reader) {

        /// Their name, or the beginning of the account's id where nobody in the directory has it.
        String who(RecordViews.Line line) {
            return name(people, line.person());
        }

        String organisation(RecordViews.Line line) {
            var someone = people.get(line.person());
            return someone == null ? line.organisation() : someone.organisation();
        }

        boolean isToday() {
            return day.equals(today);
        }

        boolean hasEarlier() {
            return day.isAfter(today.minusDays(RecordViews.KEPT_DAYS));
        }

        static String name(Map<UUID, Someone> people, UUID person) {
            var someone = people.get(person);
            return someone == null ? "Account " + person.toString().substring(0, 8) : someone.name();
        }

        boolean mine(RecordViews.Line line) {
            return line.person().equals(reader);
        }
    }

    /// @param who their name
    record More(
            RecordViews.Line line,
            String who,
            int usual,
            List<RecordViews.Allowance> allowed,
            FormData form,
            List<Problem> problems) {}

    private static final String PAGE = "audit/quota/extension";

    private final RecordViews days;
    private final AccessQuotaSettings settings;
    private final AuditedPeople people;

    RecordViewsController(RecordViews days, AccessQuotaSettings settings, AuditedPeople people) {
        this.days = days;
        this.settings = settings;
        this.people = people;
    }

    @GetMapping
    @Allow(Permission.READ_AUDIT)
    ModelAndView list(@RequestParam(defaultValue = "") String day, Actor.Person reader) {
        var today = settings.today();
        var shown = day(day, today);
        var lines = days.on(shown);
        var named = people.named(lines.stream().map(RecordViews.Line::person).toList());
        return Page.show("audit/quota/day", new View(shown, today, settings.usual(), lines, named, reader.id()));
    }

    @GetMapping("/{person}/allowance")
    @Allow(Permission.ALLOW_LOOKS)
    ModelAndView form(@PathVariable UUID person, Actor.Person actor) {
        return Page.show(PAGE, more(actor, person, FormData.empty(), List.of()));
    }

    @PostMapping("/{person}/allowance")
    @Allow(Permission.ALLOW_LOOKS)
    ModelAndView allow(@PathVariable UUID person, FormData form, Actor.Person actor) {
        var seen = more(actor, person, form, List.of());
        return switch (QuotaExtension.read(form)) {
            case Ruling.Refused(List<Problem> problems) ->
                Page.refuse(PAGE, new More(seen.line(), seen.who(), seen.usual(), seen.allowed(), form, problems));
            case Ruling.Agreed(QuotaExtension allowance) -> {
                days.allow(actor, person, settings.today(), allowance);
                yield Page.go(
                        Notice.done("They may view the records of %d more people today".formatted(allowance.more())),
                        "/audit/looks");
            }
        };
    }

    /// Nobody allows themselves more, and only an account that viewed something today has a line.
    private More more(Actor.Person actor, UUID person, FormData form, List<Problem> problems) {
        var today = settings.today();
        var line = days.one(person, today)
                .filter(found -> !found.person().equals(actor.id()))
                .orElseThrow(() -> new NotFound("looks of somebody else today"));
        var who = View.name(people.named(List.of(person)), person);
        return new More(line, who, settings.usual(), days.allowed(person, today), form, problems);
    }

    private static LocalDate day(String typed, LocalDate today) {
        try {
            var day = LocalDate.parse(typed);
            return day.isAfter(today) ? today : day;
        } catch (DateTimeParseException none) {
            return today;
        }
    }
}
