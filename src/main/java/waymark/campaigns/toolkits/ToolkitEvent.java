package waymark.campaigns.toolkits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What happens to a toolkit.
sealed interface ToolkitEvent {

    /// The choice of the whole partnership instead of an area.
    String WHOLE = "all";

    /// It was made, as a draft.
    record Made(@Nullable String area, @Nullable Ref campaign, String title, String summary, String slug)
            implements ToolkitEvent {

        static Ruling<Made> read(FormData form, List<Choice> areas, Toolkits toolkits) {
            return form.read(reader -> {
                var title = ToolkitEvent.title(reader);
                return new Made(
                        Optional.of(reader.choice("area", areas, Choice::value, "Choose an area")
                                        .value())
                                .filter(code -> !code.equals(WHOLE))
                                .orElse(null),
                        ToolkitEvent.campaign(reader, toolkits),
                        title,
                        ToolkitEvent.summary(reader),
                        toolkits.freeSlug(Toolkit.slug(title)));
            });
        }
    }

    /// Its title, what it says of itself, or its campaign was changed.
    record Changed(Ref ref, @Nullable Ref campaign, String title, String summary) implements ToolkitEvent {

        static Ruling<Changed> read(FormData form, Ref ref, Toolkits toolkits) {
            return form.read(reader -> new Changed(
                    ref,
                    ToolkitEvent.campaign(reader, toolkits),
                    ToolkitEvent.title(reader),
                    ToolkitEvent.summary(reader)));
        }
    }

    private static @Nullable Ref campaign(FormReader reader, Toolkits toolkits) {
        return reader.optionalChoice(
                        "campaign", toolkits.campaigns(), one -> one.ref().value(), "Choose a campaign of the list")
                .map(Toolkits.Named::ref)
                .orElse(null);
    }

    private static String title(FormReader reader) {
        return reader.requiredLine("title", "The name", 120, "Enter a name");
    }

    private static String summary(FormReader reader) {
        return reader.required("summary", "What it is for", Toolkit.LONGEST_SUMMARY, "Enter what it is for");
    }

    /// A file was added, as the first of its kind in its language or as the next version.
    ///
    /// @param why it took the place of the version before; empty for the first
    record FileAdded(
            Ref ref,
            UUID id,
            String item,
            String language,
            String fileName,
            String format,
            byte[] content,
            String why,
            LocalDate on)
            implements ToolkitEvent {

        int bytes() {
            return content.length;
        }
    }

    /// Anybody may take its files from now on.
    record Published(Ref ref, LocalDate on) implements ToolkitEvent {}

    /// Nobody is to use it any more.
    ///
    /// @param by the toolkit that people are led to, or null
    record Ended(Ref ref, @Nullable Ref by, String because, LocalDate on) implements ToolkitEvent {}
}
