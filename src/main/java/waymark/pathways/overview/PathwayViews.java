package waymark.pathways.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.audit.TimelineEntry;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.pathways.editions.Pathway;
import waymark.pathways.editions.PathwayEdition;
import waymark.pathways.editions.PathwayText;
import waymark.pathways.editions.PathwayTexts;
import waymark.pathways.editions.Pathways;
import waymark.pathways.publication.Lapse;
import waymark.pathways.publication.Lapses;
import waymark.pathways.publication.PublicationReadiness;

/// Puts together the page of one pathway.
@Component
class PathwayViews {

    /// @param edition the one shown; null where none may be seen yet
    /// @param editions all that the reader may see, the latest first
    /// @param open the one being written or reviewed, where the reader may see it
    /// @param ready true where the reader can publish what is open now
    /// @param lapses the contacts in what is in force that nobody answers for
    /// @param family the default and the areas' own of the same situation
    record One(
            Pathway pathway,
            String place,
            @Nullable PathwayEdition edition,
            @Nullable PathwayText text,
            List<PathwayEdition> editions,
            @Nullable PathwayEdition open,
            List<Lapse> lapses,
            List<Relative> family,
            List<TimelineEntry> history,
            boolean editable,
            boolean publishable,
            boolean ready,
            boolean asked) {}

    record Relative(Ref ref, String place) {}

    private final Pathways pathways;
    private final PathwayTexts texts;
    private final Lapses lapses;
    private final PublicationReadiness readiness;
    private final DirectoryApi directory;

    PathwayViews(
            Pathways pathways,
            PathwayTexts texts,
            Lapses lapses,
            PublicationReadiness readiness,
            DirectoryApi directory) {
        this.pathways = pathways;
        this.texts = texts;
        this.lapses = lapses;
        this.readiness = readiness;
        this.directory = directory;
    }

    /// @param shown the edition to show; null where the reader may see none
    /// @param editions all that the reader may see, the latest first
    One of(Actor actor, Ref ref, @Nullable PathwayEdition shown, List<PathwayEdition> editions) {
        var pathway = pathways.get(ref);
        var names = names(actor);
        var open = editions.stream()
                .filter(one -> one instanceof PathwayEdition.Draft || one instanceof PathwayEdition.InReview)
                .findFirst()
                .orElse(null);
        return new One(
                pathway,
                place(names, pathway.area()),
                shown,
                shown == null ? null : texts.of(actor, pathway, shown.body().content(), true),
                editions,
                open,
                lapses.now(actor, ref),
                family(pathway, names),
                pathways.history(ref),
                pathway.editable(actor),
                pathway.publishable(actor),
                readiness.of(actor, pathway, open),
                open instanceof PathwayEdition.InReview review
                        && review.reviews().stream()
                                .anyMatch(each -> each.person().equals(actor.id())));
    }

    private List<Relative> family(Pathway pathway, Map<String, String> names) {
        return pathways.all().stream()
                .filter(one -> one.code().equals(pathway.code()) && !one.ref().equals(pathway.ref()))
                .map(one -> new Relative(one.ref(), place(names, one.area())))
                .toList();
    }

    /// The names of the areas by code.
    Map<String, String> names(Actor actor) {
        var names = new LinkedHashMap<String, String>();
        directory.areas(actor).forEach(area -> names.put(area.code(), area.name()));
        return names;
    }

    /// Where a pathway applies, in words.
    static String place(Map<String, String> names, @Nullable String area) {
        return area == null ? "All areas" : names.getOrDefault(area, area);
    }
}
