package waymark.governance.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import waymark.governance.packs.PackContent.AreaPage;

/// What changed from one edition of a pack to the next, in sentences. Figures are compared as they were
/// printed, so that nothing is said that disclosure control hides.
final class PackChanges {

    private PackChanges() {}

    static List<String> between(PackContent before, PackContent now) {
        var changes = new ArrayList<String>();
        for (var area : now.areas()) {
            var earlier = find(before.areas(), one -> one.area().equals(area.area()));
            if (area.present() && earlier.filter(PackContent.AreaLine::present).isEmpty()) {
                changes.add("%s is in the pack now: its return was accepted".formatted(area.name()));
            }
        }
        figures(now).forEach(figure -> {
            var earlier = find(figures(before).toList(), figure::same);
            if (earlier.isEmpty() || !earlier.get().text().equals(figure.text())) {
                changes.add("%s, %s: %s, before %s"
                        .formatted(
                                figure.title(),
                                figure.area(),
                                figure.text(),
                                earlier.map(Figure::text).orElse("not given")));
            }
        });
        for (var page : now.pages()) {
            find(before.pages(), one -> one.area().equals(page.area()))
                    .ifPresent(earlier -> words(earlier, page, changes));
        }
        for (var request : now.requests()) {
            var earlier = find(before.requests(), one -> one.request().equals(request.request()));
            if (earlier.isEmpty()) {
                changes.add("New request of %s (%s): %s"
                        .formatted(request.areaName(), request.request(), request.wording()));
            } else if (!earlier.get().outcome().equals(request.outcome())) {
                changes.add("Request of %s (%s): %s, before %s"
                        .formatted(
                                request.areaName(),
                                request.request(),
                                request.outcome(),
                                earlier.get().outcome()));
            }
        }
        return changes;
    }

    private static void words(AreaPage before, AreaPage now, List<String> changes) {
        if (!before.achievements().equals(now.achievements())) {
            changes.add("%s: achievements were rewritten".formatted(now.name()));
        }
        if (!before.challenges().equals(now.challenges())) {
            changes.add("%s: challenges were rewritten".formatted(now.name()));
        }
        for (var action : now.actions()) {
            var earlier = find(before.actions(), one -> one.action().equals(action.action()));
            if (earlier.isPresent() && earlier.get().colour() != action.colour()) {
                changes.add("%s, %s: %s, before %s"
                        .formatted(
                                action.title(),
                                now.name(),
                                action.colour().word(),
                                earlier.get().colour().word()));
            } else if (earlier.isPresent() && !earlier.get().progress().equals(action.progress())) {
                changes.add("%s, %s: progress was rewritten".formatted(action.title(), now.name()));
            }
        }
    }

    /// A figure as printed; the total over all areas has no area's code.
    private record Figure(String measure, String title, String code, String area, String text) {

        boolean same(Figure other) {
            return measure.equals(other.measure) && code.equals(other.code);
        }
    }

    private static Stream<Figure> figures(PackContent content) {
        return content.priorities().stream()
                .flatMap(priority -> priority.measures().stream())
                .flatMap(row -> Stream.concat(row.cells().stream(), Stream.ofNullable(row.total()))
                        .map(cell ->
                                new Figure(row.measure(), row.title(), cell.area(), cell.areaName(), cell.text())));
    }

    private static <T> Optional<T> find(List<T> all, Function<T, Boolean> wanted) {
        return all.stream().filter(wanted::apply).findFirst();
    }
}
