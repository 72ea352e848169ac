package waymark.cases.children;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.directory.imports.FileFault;
import waymark.directory.imports.FileFaults;
import waymark.directory.imports.ImportSection;
import waymark.directory.imports.ImportSummary;
import waymark.directory.imports.ImportedEntries;
import waymark.directory.imports.PartnershipFile;
import waymark.directory.imports.PartnershipFile.AreaEntry;
import waymark.directory.imports.PartnershipFile.ChildPanelEntry;
import waymark.kernel.Actor;

/// The panels that decide on children, as the file of a partnership says them. Which areas are pilots is
/// nowhere else.
@Component
@Order(6)
class ChildPanelImport implements ImportSection {

    private static final String SECTION = "panels for children";

    private final ChildAreas areas;
    private final ImportedEntries entries;

    ChildPanelImport(ChildAreas areas, ImportedEntries entries) {
        this.areas = areas;
        this.entries = entries;
    }

    @Override
    public List<FileFault> check(Actor actor, PartnershipFile file) {
        var faults = new FileFaults();
        var panels = file.childPanels();
        faults.repeated(
                panels.stream().map(ChildPanelEntry::code).toList(),
                "/childPanels/%d/code",
                "a code no other panel has");
        var known = file.areas().stream().map(AreaEntry::code).collect(Collectors.toSet());
        for (int i = 0; i < panels.size(); i++) {
            var panel = panels.get(i);
            var from = panel.from();
            var to = panel.to();
            for (int j = 0; j < panel.areas().size(); j++) {
                faults.when(
                        !known.contains(panel.areas().get(j)),
                        "/childPanels/%d/areas/%d".formatted(i, j),
                        "“%s”".formatted(panel.areas().get(j)),
                        "the code of an area in this file");
            }
            faults.when(
                    from != null && to != null && to.isBefore(from),
                    "/childPanels/%d/to".formatted(i),
                    "before the first day",
                    "a day that is not before the first");
        }
        return faults.list();
    }

    @Override
    public List<ImportSummary> store(Actor actor, PartnershipFile file) {
        return List.of(entries.each(actor, SECTION, file.childPanels(), ChildPanelEntry::code, (entry, _) -> {
            var from = entry.from();
            if (from != null) {
                entry.areas()
                        .forEach(area -> areas.put(
                                actor,
                                new ChildAreas.Panel(
                                        area, from, entry.to(), entry.site(), entry.source(), entry.unchecked())));
            }
        }));
    }
}
