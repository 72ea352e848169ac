package waymark.campaigns.toolkits;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// What happens to a toolkit.
sealed interface ToolkitEvent {

    /// It was made, as a draft.
    record Made(@Nullable String area, @Nullable Ref campaign, String title, String summary, String slug)
            implements ToolkitEvent {}

    /// Its title, what it says of itself, or its campaign was changed.
    record Changed(Ref ref, @Nullable Ref campaign, String title, String summary) implements ToolkitEvent {}

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
