package waymark.contacts.numbers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.contacts.posts.PostAccess;
import waymark.directory.imports.FileFault;
import waymark.directory.imports.FileFaults;
import waymark.directory.imports.ImportSection;
import waymark.directory.imports.ImportSummary;
import waymark.directory.imports.ImportedEntries;
import waymark.directory.imports.PartnershipFile;
import waymark.directory.imports.PartnershipFile.AreaEntry;
import waymark.directory.imports.PartnershipFile.PublicNumberEntry;
import waymark.kernel.Actor;

/// The public numbers of an import: the partnership's own, beside those that come with Waymark. A number
/// that stood here before any file named it is left as it is, because somebody may have put it right.
@Component
@Order(5)
class HelpLineImport implements ImportSection {

    private static final String SECTION = "public numbers";
    private static final int LONGEST_SOURCE = 300;

    private final HelpLines lines;
    private final PostAccess access;
    private final ImportedEntries entries;
    private final Clock clock;

    HelpLineImport(HelpLines lines, PostAccess access, ImportedEntries entries, Clock clock) {
        this.lines = lines;
        this.access = access;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public List<FileFault> check(Actor actor, PartnershipFile file) {
        var faults = new FileFaults();
        var numbers = file.publicNumbers();
        faults.repeated(
                numbers.stream().map(PublicNumberEntry::code).toList(),
                "/publicNumbers/%d/code",
                "a code no other public number has");
        var areas = file.areas().stream().map(AreaEntry::code).collect(Collectors.toSet());
        var subjects =
                access.subjects(actor).stream().map(choice -> choice.value()).collect(Collectors.toSet());
        var national = lines.all(actor, today()).stream()
                .filter(HelpLineDetails::national)
                .map(HelpLineDetails::code)
                .collect(Collectors.toSet());
        for (int i = 0; i < numbers.size(); i++) {
            var at = "/publicNumbers/" + i;
            var entry = numbers.get(i);
            faults.when(
                    national.contains(entry.code()),
                    at + "/code",
                    "“%s”, which comes with Waymark".formatted(entry.code()),
                    "a code of your own; what holds in the whole country is there already");
            unknown(entry.area(), areas, at + "/area", "the code of an area in this file", faults);
            unknown(
                    entry.subject(),
                    subjects,
                    at + "/subject",
                    "one of " + subjects.stream().sorted().collect(Collectors.joining(", ")),
                    faults);
            details(entry, at, faults);
        }
        return faults.list();
    }

    private static void unknown(String code, Set<String> known, String at, String expected, FileFaults faults) {
        faults.when(!code.isEmpty() && !known.contains(code), at, "“%s”".formatted(code), expected);
    }

    /// By the rules of the page. Shape is checked already, so what is missing here is no fault of meaning.
    private void details(PublicNumberEntry entry, String at, FileFaults faults) {
        for (var problem : details(entry, "-").problems()) {
            var field = problem.field().equals("verified") ? "confirmed" : problem.field();
            faults.when(
                    field.equals("number") || field.equals("confirmed"),
                    at + "/" + field,
                    field.equals("number") ? "“%s”".formatted(entry.number()) : "true, without a number",
                    problem.message());
        }
    }

    @Override
    public List<ImportSummary> store(Actor actor, PartnershipFile file) {
        var source = file.partnership().source();
        var known = lines.codes(actor);
        var imported = entries.of(actor, SECTION).keySet();
        return List.of(entries.each(actor, SECTION, file.publicNumbers(), PublicNumberEntry::code, (entry, _) -> {
            if (!known.contains(entry.code())) {
                lines.add(actor, details(entry, source), since(file));
            } else if (imported.contains(entry.code())) {
                lines.put(actor, details(entry, source), today());
            }
        }));
    }

    /// It holds since the strategy began, so that what is dated back finds it too.
    private LocalDate since(PartnershipFile file) {
        var first = file.partnership().strategy().from();
        var began = first == null ? today() : LocalDate.of(first, 1, 1);
        return began.isAfter(today()) ? today() : began;
    }

    private static HelpLineDetails details(PublicNumberEntry entry, String source) {
        var own = entry.source().isEmpty() ? source : entry.source();
        return new HelpLineDetails(
                entry.code(),
                0,
                entry.name(),
                entry.channel(),
                entry.number(),
                HelpLineForm.dial(entry.channel(), entry.number()),
                entry.hours(),
                entry.useWhen(),
                entry.confirmed(),
                null,
                own.substring(0, Math.min(own.length(), LONGEST_SOURCE)),
                false,
                entry.area(),
                entry.subject(),
                false);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
