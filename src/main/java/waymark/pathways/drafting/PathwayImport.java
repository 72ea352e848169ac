package waymark.pathways.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.directory.imports.FileFault;
import waymark.directory.imports.ImportSection;
import waymark.directory.imports.ImportSummary;
import waymark.directory.imports.PartnershipFile;
import waymark.kernel.Actor;
import waymark.pathways.editions.EditionSaves;
import waymark.pathways.editions.Pathway;
import waymark.pathways.editions.PathwayEdition;
import waymark.pathways.editions.Pathways;

/// The pathways' part of an import: the guidance shipped for this partnership, or the
/// national starter set where its file asks for it, comes in as drafts, so that
/// nothing is in force which nobody here reviewed. What is there already is left alone.
@Component
@Order(20)
class PathwayImport implements ImportSection {

    private final ShippedPathways files;
    private final Pathways pathways;
    private final EditionSaves saves;
    private final Clock clock;

    PathwayImport(ShippedPathways files, Pathways pathways, EditionSaves saves, Clock clock) {
        this.files = files;
        this.pathways = pathways;
        this.saves = saves;
        this.clock = clock;
    }

    @Override
    public List<FileFault> check(Actor actor, PartnershipFile file) {
        return List.of();
    }

    @Override
    public List<ImportSummary> store(Actor actor, PartnershipFile file) {
        var shipped = file.starterPathways()
                ? files.starter()
                : files.of(file.partnership().code());
        var known = pathways.all().stream().map(PathwayImport::name).collect(Collectors.toSet());
        var areas = file.areas().stream().map(PartnershipFile.AreaEntry::code).collect(Collectors.toSet());
        var counter = new ImportSummary.Counter("pathways", known);
        for (var one : shipped) {
            store(actor, one, known, areas, counter);
        }
        return shipped.isEmpty() ? List.of() : List.of(counter.tally());
    }

    private void store(
            Actor actor,
            ShippedPathways.Shipped one,
            Set<String> known,
            Set<String> areas,
            ImportSummary.Counter counter) {
        var name = one.area() == null ? one.code() : one.code() + " in " + one.area();
        if (known.contains(name)) {
            counter.same(name);
        } else if (one.area() == null || areas.contains(one.area())) {
            add(actor, one);
            counter.added(name);
        }
    }

    private void add(Actor actor, ShippedPathways.Shipped one) {
        var ref = saves.newRef();
        var pathway =
                new Pathway(ref, one.code(), one.area(), one.title(), one.summary(), one.audience(), one.position(), 0);
        saves.add(
                actor,
                pathway,
                PathwayEdition.Body.draft(
                        ref,
                        one.area(),
                        1,
                        one.content(),
                        "First edition, as shipped with Waymark",
                        actor,
                        LocalDate.now(clock)));
    }

    private static String name(Pathway pathway) {
        return pathway.area() == null ? pathway.code() : pathway.code() + " in " + pathway.area();
    }
}
