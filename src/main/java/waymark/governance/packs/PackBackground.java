package waymark.governance.packs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.governance.packs.PackContent.Action;
import waymark.governance.packs.PackContent.Series;
import waymark.strategy.rag.Colour;

/// What a pack prints beside the returns: who answers for what, where figures come from, how they were
/// before.
///
/// @param owners of actions by reference: person and organisation
/// @param leads of areas by code: persons and organisations
/// @param sources of measures by reference
/// @param earlier the figures of earlier quarters
/// @param brief the quarter of the pack in brief
/// @param before the pack of the quarter before; null where none was issued
record PackBackground(
        Map<String, String> owners,
        Map<String, String> leads,
        Map<String, String> sources,
        List<Series> earlier,
        String brief,
        @Nullable PackContent before) {

    static final PackBackground NONE = new PackBackground(Map.of(), Map.of(), Map.of(), List.of(), "", null);

    /// The person who owns an action; the organisation alone where nobody is named.
    String owner(String action, String organisation) {
        return owners.getOrDefault(action, organisation + " (nobody named)");
    }

    String lead(String area, String name) {
        return leads.getOrDefault(area, name + " (no area lead)");
    }

    /// The colour of an action in the pack of the quarter before.
    Optional<Colour> colourBefore(String action) {
        return before == null
                ? Optional.empty()
                : before.pages().stream()
                        .flatMap(page -> page.actions().stream())
                        .filter(one -> one.action().equals(action))
                        .map(Action::colour)
                        .findFirst();
    }

    /// How many actions had a colour in the pack of the quarter before, where it has the same areas.
    Optional<Long> countBefore(Colour colour, List<String> areas) {
        if (before == null
                || !before.pages().stream()
                        .map(PackContent.AreaPage::area)
                        .toList()
                        .equals(areas)) {
            return Optional.empty();
        }
        return Optional.of(before.pages().stream()
                .flatMap(page -> page.actions().stream())
                .filter(one -> one.colour() == colour)
                .count());
    }
}
