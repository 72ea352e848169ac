package waymark.directory.groups;

import java.util.List;

/// A group is no longer as it was: its name, its areas or its seats.
///
/// @param now with the version that was changed
/// @param fields names of the fields that changed
public record GroupChanged(Group now, List<String> fields) {}
