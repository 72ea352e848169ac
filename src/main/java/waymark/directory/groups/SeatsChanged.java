package waymark.directory.groups;

/// Who has a seat of a group, on some day, may have changed; published in the same transaction.
///
/// @param group its code
public record SeatsChanged(String group) {}
