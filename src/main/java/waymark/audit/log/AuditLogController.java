package waymark.audit.log;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.Audit;
import waymark.audit.seal.SealState;
import waymark.audit.seal.SealStates;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.StepUp;
import waymark.web.Clocks;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.lists.FilterChip;
import waymark.web.lists.ListFile;
import waymark.web.lists.Paging;

/// The audit log as a page and as a file, in words, and each entry as it is kept. Reading it is recorded in
/// it.
@Controller
class AuditLogController {

    /// @param query as it was typed
    record View(
            AuditQuery query,
            AuditQuery.Meaning meaning,
            List<AuditLine> lines,
            List<Choice> kinds,
            List<Choice> acts,
            int page,
            boolean more,
            SealState seal) {

        /// The filters that are in force.
        List<FilterChip> chips() {
            var chips = new ArrayList<FilterChip>();
            var who = meaning.who();
            chip(chips, "Person", query.person(), "person", query.person());
            chip(
                    chips,
                    "Person",
                    who == null ? query.actor() : who.name(),
                    "actor",
                    query.person().isEmpty() ? query.actor() : "");
            chip(chips, "From", query.from(), "from", query.from());
            chip(chips, "To", query.to(), "to", query.to());
            chip(chips, "Kind", query.kind(), "kind", query.kind());
            chip(chips, "Act", label(acts, query.act()), "act", query.act());
            chip(chips, "Reference", query.object(), "object", query.object());
            chip(chips, "Entry", query.entry(), "entry", query.entry());
            return chips;
        }

        private static void chip(List<FilterChip> chips, String group, String label, String name, String value) {
            if (!value.isEmpty()) {
                chips.add(new FilterChip(group, label, name, value));
            }
        }

        private static String label(List<Choice> choices, String value) {
            return choices.stream()
                    .filter(choice -> choice.value().equals(value))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(value);
        }
    }

    /// One entry.
    record EntryView(AuditLine line) {

        String at() {
            return FULL.format(line.entry().at());
        }
    }

    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss.SSS", Locale.UK).withZone(Clocks.LONDON);
    private static final DateTimeFormatter CELL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.UK).withZone(Clocks.LONDON);

    private static final List<String> HEADER = List.of(
            "When",
            "Person",
            "Organisation",
            "Roles",
            "What",
            "Refused",
            "Kind of thing",
            "Thing",
            "Reference",
            "Reason",
            "Entry");

    private final AuditLogEntries entries;
    private final AuditWords words;
    private final SealStates states;
    private final Audit audit;

    AuditLogController(AuditLogEntries entries, AuditWords words, SealStates states, Audit audit) {
        this.entries = entries;
        this.words = words;
        this.states = states;
        this.audit = audit;
    }

    @GetMapping("/audit")
    @Allow(Permission.READ_AUDIT)
    @RecordsAccess
    ModelAndView show(FormData fields, Actor.Person reader) {
        var query = AuditQuery.of(fields);
        int page = Math.clamp(Paging.number(fields.text("page")), 1, 10_000);
        audit.looked(reader, "read_audit", about(query.object()));
        var meaning = query.meaning(words);
        var wanted = meaning.wanted();
        var found = wanted == null ? List.<AuditLogEntries.Entry>of() : entries.page(wanted, page);
        var more = found.size() > AuditLogEntries.ON_A_PAGE;
        return Page.show(
                "audit/log/index",
                new View(
                        query,
                        meaning,
                        words.lines(reader, more ? found.subList(0, AuditLogEntries.ON_A_PAGE) : found),
                        words.kinds(),
                        words.acts(),
                        page,
                        more,
                        states.now(reader)));
    }

    @GetMapping({"/audit.csv", "/audit.xlsx"})
    @Allow(Permission.READ_AUDIT)
    @StepUp
    @RecordsAccess
    ListFile file(FormData fields, Actor.Person reader) {
        var query = AuditQuery.of(fields);
        audit.looked(reader, "export_audit", about(query.object()));
        var wanted = query.meaning(words).wanted();
        var found = wanted == null ? List.<AuditLogEntries.Entry>of() : entries.file(wanted);
        return new ListFile(
                "audit-log",
                HEADER,
                words.lines(reader, found).stream().map(AuditLogController::row).toList());
    }

    @GetMapping("/audit/entry/{id}")
    @Allow(Permission.READ_AUDIT)
    @RecordsAccess
    ModelAndView entry(@PathVariable UUID id, Actor.Person reader) {
        var entry = entries.one(id).orElseThrow(() -> new NotFound("entry"));
        audit.looked(reader, "read_audit", "entry:" + id);
        return Page.show(
                "audit/log/entry",
                new EntryView(words.lines(reader, List.of(entry)).getFirst()));
    }

    private static List<Object> row(AuditLine line) {
        var number = line.entry().number();
        return List.of(
                CELL.format(line.entry().at()),
                line.who(),
                line.organisation(),
                line.roles(),
                line.act(),
                line.refused() ? "Yes" : "No",
                line.kind(),
                line.thing(),
                line.reference(),
                line.entry().purpose(),
                number == null ? "" : number);
    }

    static String about(String object) {
        return object.isEmpty() ? "all" : object.substring(0, Math.min(100, object.length()));
    }
}
