package waymark.concerns.places;

import java.util.ArrayList;
import java.util.List;
import waymark.web.forms.Choice;

/// The choices of location: an area, and the towns found.
///
/// @param areas codes and names
/// @param sought whether places were searched for
/// @param places what was found, or what was chosen before
public record LocationChoices(List<Choice> areas, boolean sought, List<Place> places) {

    /// Chosen if it is none of the places found.
    public static final String NONE = "-";

    /// Chosen if it is in no area of the partnership.
    public static final String ELSEWHERE = "ELSEWHERE";

    /// Chosen if somebody does not know.
    public static final String UNKNOWN = "UNKNOWN";

    /// @param none the label for none of them
    public List<Choice> towns(String none) {
        var all = new ArrayList<Choice>();
        places.forEach(place -> all.add(Choice.of(place.id(), place.name(), areaName(place.area()))));
        all.add(Choice.of(NONE, none));
        return all;
    }

    /// The areas, and choices for elsewhere and unknown.
    public List<Choice> areasAndElsewhere(String elsewhere, String unknown) {
        var all = new ArrayList<>(areas);
        all.add(Choice.of(ELSEWHERE, elsewhere));
        all.add(Choice.of(UNKNOWN, unknown));
        return all;
    }

    /// Empty if there is no such area.
    public String areaName(String code) {
        return areas.stream()
                .filter(area -> area.value().equals(code))
                .map(Choice::label)
                .findFirst()
                .orElse("");
    }

    /// The town with its area; empty if it is none of those found.
    public String townName(String id) {
        return places.stream()
                .filter(place -> place.id().equals(id))
                .map(place -> place.name() + ", " + areaName(place.area()))
                .findFirst()
                .orElse("");
    }
}
