package waymark.directory.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.directory.DateText;
import waymark.directory.groups.Group;
import waymark.directory.groups.GroupChanged;
import waymark.directory.groups.Groups;
import waymark.directory.imports.PartnershipFile.GroupEntry;
import waymark.directory.imports.PartnershipFile.OrganisationEntry;
import waymark.directory.organisations.DatedName;
import waymark.directory.organisations.Organisation;
import waymark.directory.organisations.OrganisationChanged;
import waymark.directory.organisations.Organisations;
import waymark.directory.organisations.OtherName;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Saved;

/// The directory's part of an import: partnership, areas, sectors, organisations, groups and seats.
@Component
@Order(0)
class DirectoryImport implements ImportSection {

    private final Areas areas;
    private final Organisations organisations;
    private final Groups groups;
    private final ImportedEntries entries;

    DirectoryImport(Areas areas, Organisations organisations, Groups groups, ImportedEntries entries) {
        this.areas = areas;
        this.organisations = organisations;
        this.groups = groups;
        this.entries = entries;
    }

    @Override
    public List<FileFault> check(Actor actor, PartnershipFile file) {
        var faults = new FileFaults();
        var code = file.partnership().code();
        areas.partnership(actor)
                .ifPresent(known -> faults.when(
                        !code.isEmpty() && !code.equals(known.code()),
                        "/partnership/code",
                        "“%s”".formatted(PartnershipShape.cut(code)),
                        known.code() + ", the partnership this installation serves"));
        clashes(actor, file, faults);
        var all = new ArrayList<>(new DirectoryRules(file).faults());
        all.addAll(faults.list());
        return all;
    }

    /// A name recorded here since the last import must not fall on the days of a name in the file.
    private void clashes(Actor actor, PartnershipFile file, FileFaults faults) {
        var known = known(actor);
        var before = entries.of(actor, "organisations");
        for (int i = 0; i < file.organisations().size(); i++) {
            var entry = file.organisations().get(i);
            var recorded = known.get(entry.code());
            if (recorded == null || entries.same(actor, entry, before.get(entry.code()))) {
                continue;
            }
            for (var name : kept(recorded, entry)) {
                faults.when(
                        entry.names().stream().anyMatch(one -> one.valid().overlaps(name.valid())),
                        "/organisations/%d/names".formatted(i),
                        "names that leave out “%s”, recorded here %s"
                                .formatted(PartnershipShape.cut(name.name()), DateText.span(name.valid())),
                        "every name recorded here, or days that do not touch it");
            }
        }
    }

    @Override
    public List<ImportSummary> store(Actor actor, PartnershipFile file) {
        var tallies = new ArrayList<ImportSummary>();
        tallies.add(partnership(actor, file));
        tallies.add(areas(actor, file));
        tallies.add(sectors(actor, file));
        tallies.add(organisations(actor, file));
        tallies.add(groups(actor, file));
        return tallies;
    }

    private ImportSummary partnership(Actor actor, PartnershipFile file) {
        return entries.each(
                actor,
                "partnership",
                List.of(file.partnership()),
                PartnershipFile.Partnership::code,
                (entry, position) -> areas.put(actor, entry));
    }

    private ImportSummary areas(Actor actor, PartnershipFile file) {
        return entries.each(
                actor,
                "areas",
                file.areas(),
                PartnershipFile.AreaEntry::code,
                (entry, position) -> areas.put(actor, entry, position));
    }

    private ImportSummary sectors(Actor actor, PartnershipFile file) {
        return entries.each(
                actor,
                "sectors",
                file.sectors(),
                PartnershipFile.SectorEntry::code,
                (entry, position) -> areas.put(actor, entry, position));
    }

    private ImportSummary organisations(Actor actor, PartnershipFile file) {
        var known = known(actor);
        return entries.each(
                actor, "organisations", file.organisations(), OrganisationEntry::code, (entry, position) -> {
                    var recorded = known.get(entry.code());
                    if (recorded == null) {
                        organisations.add(actor, organisation(entry, 0, List.of()));
                        return;
                    }
                    var now = organisation(entry, recorded.version(), kept(recorded, entry))
                            .withOtherNames(otherNames(recorded.otherNames(), entry));
                    var fields = recorded.changes(now);
                    if (!fields.isEmpty()) {
                        done(organisations.save(
                                actor, new OrganisationChanged(entry.code(), recorded.version(), now, fields)));
                    }
                });
    }

    private ImportSummary groups(Actor actor, PartnershipFile file) {
        var known = groups.all(actor).stream().collect(Collectors.toMap(Group::code, Function.identity()));
        return entries.each(actor, "groups", file.groups(), GroupEntry::code, (entry, position) -> {
            var recorded = known.get(entry.code());
            var now = group(entry, recorded == null ? 0 : recorded.version());
            if (recorded == null) {
                groups.add(actor, now);
            } else {
                done(groups.save(actor, new GroupChanged(now, List.of("imported"))));
            }
        });
    }

    private Map<String, Organisation> known(Actor actor) {
        return organisations.all(actor).stream().collect(Collectors.toMap(Organisation::code, Function.identity()));
    }

    /// Names recorded here that the file does not speak of: neither by their first day nor by their words.
    private static List<DatedName> kept(Organisation recorded, OrganisationEntry entry) {
        return recorded.names().stream()
                .filter(name -> entry.names().stream()
                        .noneMatch(one -> java.util.Objects.equals(
                                        one.valid().from(), name.valid().from())
                                || one.name().equals(name.name())))
                .toList();
    }

    private static Organisation organisation(OrganisationEntry entry, int version, List<DatedName> kept) {
        var names = new ArrayList<>(kept);
        entry.names().forEach(name -> names.add(new DatedName(name.name(), name.valid())));
        return new Organisation(
                entry.code(),
                version,
                names,
                otherNames(List.of(), entry),
                entry.sector(),
                Organisation.Coverage.of(entry.coverage()),
                entry.areas(),
                entry.firstResponder(),
                entry.dutyToNotify(),
                entry.notifiesByPolicy(),
                entry.note());
    }

    /// What the file says it is looked up by, and what was added here since.
    private static List<OtherName> otherNames(List<OtherName> recorded, OrganisationEntry entry) {
        var names = new LinkedHashMap<String, OtherName>();
        recorded.forEach(one -> names.put(one.name(), one));
        entry.alsoKnownAs().forEach(one -> names.put(one.name(), new OtherName(one.name(), OtherName.As.of(one.as()))));
        return List.copyOf(names.values());
    }

    private static Group group(GroupEntry entry, int version) {
        return new Group(
                entry.code(),
                version,
                entry.name(),
                Group.Tier.of(entry.tier()),
                Group.Cadence.of(entry.cadence()),
                entry.areas(),
                entry.seats().stream()
                        .map(seat -> new Group.Seat(
                                seat.code(), seat.title(), seat.organisation().isEmpty() ? null : seat.organisation()))
                        .toList(),
                List.of());
    }

    private static void done(Saved<?> saved) {
        if (saved instanceof Saved.Stale<?>) {
            throw new InvariantViolation("the directory was changed under the import that holds it");
        }
    }
}
