package waymark.web;

import java.util.List;

/// Something to say at the terminal once Waymark is ready: who may sign in with one click, or the first
/// administrator's one-time link. A bean of any module; printed in `@Order`.
@FunctionalInterface
public interface StartupMessage {

    /// One line of the terminal each; none where there is nothing to say.
    List<String> lines();
}
