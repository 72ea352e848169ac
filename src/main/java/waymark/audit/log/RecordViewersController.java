package waymark.audit.log;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.Audit;
import waymark.audit.AuditedPeople;
import waymark.audit.AuditedPeople.Someone;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;

/// Who viewed the records of one person, or one hand-over or report. Asking is recorded.
@Controller
class RecordViewersController {

    /// Somebody who viewed it.
    record Line(AuditLogEntries.Viewer viewer, String name, String path, String organisation) {}

    /// @param of as it was typed
    /// @param object the reference of the record, empty until one is known
    /// @param title the name of the person, else the reference
    record View(
            String of,
            String object,
            String title,
            List<Someone> choose,
            boolean nobody,
            List<Line> viewers,
            List<AuditLine> lines) {

        static View asking(String of, List<Someone> choose, boolean nobody) {
            return new View(of, "", "", choose, nobody, List.of(), List.of());
        }

        long times() {
            return viewers.stream().mapToLong(line -> line.viewer().times()).sum();
        }

        boolean older() {
            return times() > lines.size();
        }
    }

    private static final String PAGE = "audit/log/views";
    private static final Pattern REFERENCE = Pattern.compile("[A-Z]{2}-[0-9A-Z]{1,20}");
    private static final int OFFERED = 20;

    private final AuditLogEntries entries;
    private final AuditWords words;
    private final AuditedPeople people;
    private final Audit audit;

    RecordViewersController(AuditLogEntries entries, AuditWords words, AuditedPeople people, Audit audit) {
        this.entries = entries;
        this.words = words;
        this.people = people;
        this.audit = audit;
    }

    @GetMapping("/audit/views")
    @Allow(Permission.READ_AUDIT)
    @RecordsAccess
    ModelAndView show(FormData fields, Actor.Person reader) {
        var of = fields.text("of").strip();
        if (of.isEmpty()) {
            return Page.show(PAGE, View.asking("", List.of(), false));
        }
        var reference = of.toUpperCase(Locale.ROOT);
        if (REFERENCE.matcher(reference).matches()) {
            return viewed(of, reference, null, reader);
        }
        var found = words.find(of);
        return found.size() == 1
                ? viewed(of, found.getFirst().ref(), found.getFirst(), reader)
                : Page.show(PAGE, View.asking(of, found.stream().limit(OFFERED).toList(), found.isEmpty()));
    }

    private ModelAndView viewed(String of, String object, @Nullable Someone person, Actor.Person reader) {
        audit.looked(reader, "read_audit", AuditLogController.about(object));
        var wanted = AuditLogEntries.Wanted.views(object, words.views());
        var viewers = entries.viewers(wanted);
        var lines = words.lines(
                reader,
                entries.page(wanted, 1).stream()
                        .limit(AuditLogEntries.ON_A_PAGE)
                        .toList());
        var named =
                people.named(viewers.stream().map(AuditLogEntries.Viewer::actor).collect(Collectors.toSet()));
        var scopes = people.scopes();
        var title = person != null
                ? person.name()
                : lines.stream()
                        .map(AuditLine::about)
                        .filter(about -> !about.isEmpty())
                        .findFirst()
                        .orElse(object);
        return Page.show(
                PAGE,
                new View(
                        of,
                        object,
                        title,
                        List.of(),
                        false,
                        viewers.stream()
                                .map(viewer -> line(viewer, named, scopes))
                                .toList(),
                        lines));
    }

    private static Line line(AuditLogEntries.Viewer viewer, Map<UUID, Someone> named, Map<String, String> scopes) {
        var who = named.get(viewer.actor());
        var organisation = viewer.organisation() == null ? "" : viewer.organisation();
        return new Line(
                viewer,
                who == null
                        ? organisation.isEmpty()
                                ? "Waymark"
                                : "Account " + AuditWords.brief(viewer.actor().toString())
                        : who.name(),
                who == null ? "" : who.path(),
                scopes.getOrDefault("organisation:" + organisation, organisation));
    }
}
