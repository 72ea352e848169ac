package waymark.concerns.files;

import java.util.Locale;

/// The result of the upload of one file.
public sealed interface UploadResult {

    /// The sender's name for it, for the answer only.
    String name();

    /// @param original true if the original is kept too
    record Kept(String name, boolean original) implements UploadResult {}

    record Refused(String name, Reason why) implements UploadResult {}

    /// Why it is not kept; its text has the key prefix `files.refused.`.
    enum Reason {
        UNKNOWN_KIND,
        EMPTY,
        TOO_LARGE,
        TOO_MANY,
        TOO_MANY_DOTS,
        UNREADABLE,
        NEEDS_AGREEMENT,
        HARMFUL,
        BUSY,
        NOT_KEPT,
        NO_SUCH_CODE;

        /// The end of the key of its text.
        public String key() {
            return "files.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
