package waymark.audit.log;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.Audit;
import waymark.audit.seal.SealState;
import waymark.audit.seal.SealStates;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Clocks;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// The audit log as a page. Reading it is recorded in it.
@Controller
class AuditLogController {

    /// @param entry as it was typed
    record View(
            List<AuditLogEntries.Entry> entries,
            String object,
            String actor,
            String entry,
            int page,
            boolean more,
            SealState seal) {

        private static final String MEMBER = "member@partnership";
        private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.UK).withZone(Clocks.LONDON);

        String time(Instant at) {
            return TIME.format(at);
        }

        String words(String act) {
            return act.replace('_', ' ');
        }

        String number(AuditLogEntries.Entry entry) {
            return entry.number() == null ? "Not sealed yet" : "%,d".formatted(entry.number());
        }

        /// An id is long, and its beginning is enough to tell two apart on a page; the link has all of it.
        static String brief(String object) {
            return ID.matcher(object).matches() ? object.substring(0, 8) : object;
        }

        /// `area_lead@area:HULL,member@partnership` in words; everyone is a member, so that is said of nobody
        /// else.
        static String as(String roles) {
            var words = Arrays.stream(roles.split(","))
                    .filter(role -> roles.equals(MEMBER) || !role.equals(MEMBER))
                    .map(role -> role.replace("@partnership", "")
                            .replace("@installation", "")
                            .replaceFirst("@(area|organisation):(.*)", " ($2)")
                            .replaceFirst("^([a-z]+)_", "$1 "))
                    .collect(Collectors.joining(", "));
            return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
        }
    }

    /// What somebody looks for who typed no id.
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final AuditLogEntries entries;
    private final SealStates states;
    private final Audit audit;

    AuditLogController(AuditLogEntries entries, SealStates states, Audit audit) {
        this.entries = entries;
        this.states = states;
        this.audit = audit;
    }

    @GetMapping("/audit")
    @Allow(Permission.READ_AUDIT)
    @RecordsAccess
    ModelAndView show(
            @RequestParam(defaultValue = "") String object,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "1") int page,
            Actor.Person reader) {
        var number = Math.clamp(page, 1, 10_000);
        var about = object.strip();
        audit.looked(reader, "read_audit", about.isEmpty() ? "all" : about.substring(0, Math.min(100, about.length())));
        var digits = entry.replace(",", "").strip();
        var by = actor.strip().toLowerCase(Locale.ROOT);
        var wanted = new AuditLogEntries.Wanted(
                about,
                by.isEmpty() || View.ID.matcher(by).matches() ? by : NOBODY,
                digits.matches("\\d{1,15}") ? Long.parseLong(digits) : 0);
        var found = entries.page(wanted, number);
        var more = found.size() > AuditLogEntries.ON_A_PAGE;
        return Page.show(
                "audit/log/index",
                new View(
                        more ? found.subList(0, AuditLogEntries.ON_A_PAGE) : found,
                        about,
                        actor.strip(),
                        entry.strip(),
                        number,
                        more,
                        states.now(reader)));
    }
}
