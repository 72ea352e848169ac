package waymark.web.conflicts;

import org.jspecify.annotations.Nullable;

/// Who changed a field since the form was made.
public enum Change {
    /// Nobody did, or both made the same of it.
    NONE,
    /// Only the person who saved first: theirs is shown.
    THEIRS,
    /// Only the person who sends now: yours is shown.
    YOURS,
    /// Both, and differently: somebody has to choose.
    BOTH,
    /// The sender did, in a field that the form no longer has.
    DROPPED;

    /// @param original digest of the field as the form was made, or null where the form did not say
    /// @param theirs digest of what is saved now
    /// @param yours digest of what was sent
    static Change between(@Nullable String original, String theirs, String yours) {
        if (theirs.equals(yours)) {
            return NONE;
        }
        if (original == null) {
            return BOTH;
        }
        if (yours.equals(original)) {
            return THEIRS;
        }
        return theirs.equals(original) ? YOURS : BOTH;
    }
}
