package waymark.cases.consent;

import java.util.List;
import waymark.web.forms.Choice;

/// Something that is explained in a conversation about consent, or about how it is held.
///
/// @param required consent to the NRM is informed only where it was explained
record ConsentPoint(
        String code, int version, Kind kind, Audience audience, String words, boolean required, String source) {

    enum Kind {
        EXPLAINED,
        SETTING
    }

    /// Whom it is for.
    enum Audience {
        ALL,
        ADULT,
        CHILD,
        EIGHTEEN;

        boolean reaches(Occasion occasion) {
            return switch (this) {
                case ALL -> true;
                case ADULT -> occasion == Occasion.ADULT || occasion == Occasion.EIGHTEEN;
                case CHILD -> occasion == Occasion.CHILD;
                case EIGHTEEN -> occasion == Occasion.EIGHTEEN;
            };
        }
    }

    /// `nrm:1`, as it is kept.
    String key() {
        return code + ":" + version;
    }

    static List<Choice> choices(List<ConsentPoint> points, Kind kind) {
        return points.stream()
                .filter(point -> point.kind() == kind)
                .map(point ->
                        Choice.of(point.key(), point.words(), point.required() ? "Needed for consent to the NRM" : ""))
                .toList();
    }
}
