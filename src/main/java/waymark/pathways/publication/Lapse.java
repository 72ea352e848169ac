package waymark.pathways.publication;

import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// A step in force whose contact nobody answers for in an area, today.
///
/// @param edition code of the area whose own edition it is in; null for a default
/// @param step its key
/// @param subject name of what the contact is for
/// @param areaName of the area
/// @param named false where nobody is named at all any longer
public record Lapse(
        Ref pathway,
        String title,
        @Nullable String edition,
        String step,
        String stepTitle,
        String subject,
        String area,
        String areaName,
        boolean named) {

    /// “Nobody answers for Housing in Hull”.
    public String words() {
        return (named ? "Nobody answers for %s in %s" : "Nobody is named for %s in %s").formatted(subject, areaName);
    }
}
