package waymark.web;

import java.util.Optional;
import waymark.kernel.Actor;

/// What is said at the top of a page before all else, with a button for the one thing to do about it.
///
/// @param action the address that the button posts to
public record PageBanner(String text, String action, String button) {

    /// Says such a thing on some pages; a bean of a module. At most one statement.
    public interface Provider {

        /// @param path of the page that is shown
        Optional<PageBanner> banner(Actor.Person actor, String path);
    }
}
