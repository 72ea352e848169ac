package waymark.concerns.files;

/// What became of one file that was sent.
public sealed interface UploadResult {

    /// As its sender calls it, for the answer alone.
    String name();

    /// @param original true where the file itself is kept too
    record Kept(String name, boolean original) implements UploadResult {}

    record Refused(String name, Reason why) implements UploadResult {}

    /// Why it is not kept; the words for it stand under `files.refused.` in the messages.
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

        /// As the messages have it.
        public String key() {
            return "files.refused." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
