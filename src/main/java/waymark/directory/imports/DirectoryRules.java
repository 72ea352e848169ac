package waymark.directory.imports;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waymark.directory.DateRange;
import waymark.directory.imports.PartnershipFile.AreaEntry;
import waymark.directory.imports.PartnershipFile.GroupEntry;
import waymark.directory.imports.PartnershipFile.NameEntry;
import waymark.directory.imports.PartnershipFile.OrganisationEntry;
import waymark.directory.imports.PartnershipFile.SectorEntry;

/// What must be true of the directory's sections of a partnership file beyond their shape.
class DirectoryRules {

    private final PartnershipFile file;
    private final FileFaults faults = new FileFaults();
    private final Set<String> areas;
    private final Set<String> sectors;
    private final Set<String> organisations;

    DirectoryRules(PartnershipFile file) {
        this.file = file;
        areas = file.areas().stream().map(AreaEntry::code).collect(Collectors.toSet());
        sectors = file.sectors().stream().map(SectorEntry::code).collect(Collectors.toSet());
        organisations =
                file.organisations().stream().map(OrganisationEntry::code).collect(Collectors.toSet());
    }

    List<FileFault> faults() {
        strategy();
        repeats();
        for (int i = 0; i < file.organisations().size(); i++) {
            organisation(file.organisations().get(i), "/organisations/" + i);
        }
        for (int i = 0; i < file.groups().size(); i++) {
            group(file.groups().get(i), "/groups/" + i);
        }
        return faults.list();
    }

    private void strategy() {
        var from = file.partnership().strategy().from();
        var to = file.partnership().strategy().to();
        faults.when(
                from != null && to != null && to < from,
                "/partnership/strategy/to",
                "the year %s, before the first year %s".formatted(to, from),
                "the last year of the strategy, not before its first");
    }

    private void repeats() {
        faults.repeated(
                file.areas().stream().map(AreaEntry::code).toList(), "/areas/%d/code", "a code no other area has");
        faults.repeated(
                file.areas().stream().map(AreaEntry::name).toList(), "/areas/%d/name", "a name no other area has");
        faults.repeated(
                file.sectors().stream().map(SectorEntry::code).toList(),
                "/sectors/%d/code",
                "a code no other sector has");
        faults.repeated(
                file.organisations().stream().map(OrganisationEntry::code).toList(),
                "/organisations/%d/code",
                "a code no other organisation has");
        faults.repeated(
                file.groups().stream().map(GroupEntry::code).toList(), "/groups/%d/code", "a code no other group has");
    }

    private void organisation(OrganisationEntry entry, String at) {
        unknown(entry.sector(), sectors, at + "/sector", "the code of a sector in this file");
        areas(entry.areas(), at);
        faults.when(
                entry.areas().isEmpty() && entry.coverage().isEmpty(),
                at + "/areas",
                "no area",
                "at least one area, or the coverage “national” or “regional”");
        names(entry.names(), at + "/names");
        faults.repeated(
                entry.alsoKnownAs().stream()
                        .map(PartnershipFile.OtherNameEntry::name)
                        .toList(),
                at + "/alsoKnownAs/%d/name",
                "each other name once");
        span(entry.firstResponder(), at + "/firstResponder");
        span(entry.dutyToNotify(), at + "/dutyToNotify");
        faults.when(
                entry.dutyToNotify() != null && entry.notifiesByPolicy(),
                at + "/notifiesByPolicy",
                "true, beside a duty to notify",
                "either a duty under section 52 or notifying by policy, not both");
    }

    /// A day has one name: what an organisation was called is asked for a day.
    private void names(List<NameEntry> names, String at) {
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            span(name.valid(), at + "/" + i);
            for (int j = 0; j < i; j++) {
                var before = names.get(j);
                boolean sound = !name.valid().backwards() && !before.valid().backwards();
                faults.when(
                        sound && name.valid().overlaps(before.valid()),
                        at + "/" + i,
                        "“%s”, on days that “%s” is valid too"
                                .formatted(PartnershipShape.cut(name.name()), PartnershipShape.cut(before.name())),
                        "names whose days do not overlap");
            }
        }
    }

    private void group(GroupEntry entry, String at) {
        areas(entry.areas(), at);
        faults.when(entry.areas().isEmpty(), at + "/areas", "no area", "the areas the group answers for, at least one");
        faults.repeated(
                entry.seats().stream().map(PartnershipFile.SeatEntry::code).toList(),
                at + "/seats/%d/code",
                "a code no other seat of the group has");
        for (int i = 0; i < entry.seats().size(); i++) {
            unknown(
                    entry.seats().get(i).organisation(),
                    organisations,
                    at + "/seats/" + i + "/organisation",
                    "the code of an organisation in this file");
        }
    }

    private void areas(List<String> codes, String at) {
        for (int i = 0; i < codes.size(); i++) {
            unknown(codes.get(i), areas, at + "/areas/" + i, "the code of an area in this file");
        }
        faults.repeated(codes, at + "/areas/%d", "each area once");
    }

    private void unknown(String code, Set<String> known, String at, String expected) {
        faults.when(
                !code.isEmpty() && !known.contains(code), at, "“%s”".formatted(PartnershipShape.cut(code)), expected);
    }

    private void span(@Nullable DateRange span, String at) {
        faults.when(
                span != null && span.backwards(),
                at + "/to",
                span == null ? "" : "%s, before it begins on %s".formatted(span.to(), span.from()),
                "a last day not before the first");
    }
}
