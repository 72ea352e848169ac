package waymark.strategy.alignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waymark.directory.DateText;
import waymark.kernel.Area;
import waymark.strategy.actions.ActionLine;
import waymark.strategy.actions.ColourCounts;
import waymark.strategy.measures.VisibleResult;
import waymark.strategy.objectives.ObjectiveLine;
import waymark.web.ExtractProvider;

/// What one body reads of the strategy, for the agenda of its own meetings: what is done for its plan, or what
/// concerns it and is asked of it. Small numbers of people are not in it, for no reader, because it is
/// given away.
///
/// @param title `Police and Crime Plan: what the partnership does for it`
/// @param body whom it is for
/// @param areas that concern the body
/// @param gaps objectives without an action in some of the areas, in words; null where that is not asked
/// @param asked open actions that the body itself owns; empty where the extract is about a plan
/// @param off measures off their target
/// @param others what other modules have for the body; none where the extract is about a plan
record Extract(
        String title,
        String body,
        LocalDate on,
        List<Area> areas,
        List<Section> sections,
        @Nullable List<String> gaps,
        List<ActionLine> asked,
        List<ActionLine> red,
        List<VisibleResult> off,
        List<ExtractProvider.Section> others) {

    Extract {
        areas = List.copyOf(areas);
        sections = List.copyOf(sections);
        gaps = gaps == null ? null : List.copyOf(gaps);
        asked = List.copyOf(asked);
        red = List.copyOf(red);
        off = List.copyOf(off);
        others = List.copyOf(others);
    }

    /// A priority with the objectives under it.
    record Section(String title, List<Row> rows) {

        Section {
            rows = List.copyOf(rows);
        }
    }

    /// An objective with the actions for it, by code of the area.
    record Row(ObjectiveLine objective, Map<String, ColourCounts> actions) {

        Row {
            actions = Map.copyOf(actions);
        }

        /// `2 red, 1 green`, or what is missing.
        String in(Area area) {
            var counts = actions.getOrDefault(area.code(), ColourCounts.NONE);
            return counts.all() == 0 ? "No action" : counts.words();
        }
    }

    String day() {
        return DateText.day(on);
    }

    static String due(ActionLine action) {
        return DateText.day(action.due());
    }
}
