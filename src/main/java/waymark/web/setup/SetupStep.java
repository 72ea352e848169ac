package waymark.web.setup;

import org.jspecify.annotations.Nullable;

/// One thing that a partnership needs before its work can begin.
///
/// @param order small numbers come first
/// @param code stable, for its confirmation
/// @param title the act, as a link text ("Add the public numbers of your areas")
/// @param hint how far it has come, or who does it; one short sentence, may be empty
/// @param path where it is done, or null where the reader cannot do it
/// @param confirm what the button says with which a person confirms what Waymark cannot see itself ("We
/// tried a restore"), or null
public record SetupStep(
        int order,
        String code,
        String title,
        String hint,
        @Nullable String path,
        boolean done,
        @Nullable String confirm) {

    public SetupStep confirmed() {
        return new SetupStep(order, code, title, hint, path, true, null);
    }
}
