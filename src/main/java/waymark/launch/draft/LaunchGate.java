package waymark.launch.draft;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.web.Notice;
import waymark.web.Page;

/// Whether the partnership is still being set up. Once it is opened, or came in with a file, its pages are
/// the place for changes.
@Component
public class LaunchGate {

    private final DirectoryApi directory;

    LaunchGate(DirectoryApi directory) {
        this.directory = directory;
    }

    /// True once there is a partnership.
    public boolean opened(Actor actor) {
        return !directory.partnershipName(actor).isEmpty();
    }

    /// Where somebody is led who comes too late; nothing while there is time.
    public Optional<ModelAndView> closed(Actor actor) {
        return opened(actor)
                ? Optional.of(Page.go(
                        Notice.important("The partnership is open already. What is to change is changed on its pages"),
                        "/launch"))
                : Optional.empty();
    }

    /// The step that an address names.
    ///
    /// @throws NotFound where there is none
    static LaunchStep step(String code) {
        return LaunchStep.of(code).orElseThrow(() -> new NotFound(code));
    }

    /// The same, of those with many rows.
    static LaunchStep table(String code) {
        return LaunchStep.of(code).filter(LaunchStep::many).orElseThrow(() -> new NotFound(code));
    }
}
