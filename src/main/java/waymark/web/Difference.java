package waymark.web;

/// One part of a text in two wordings, side by side.
///
/// @param label of the part
public record Difference(String label, String theirs, String yours) {

    /// True where both say the same.
    public boolean same() {
        return theirs.strip().equals(yours.strip());
    }
}
