package waymark.directory.people;

import java.util.List;
import java.util.UUID;
import waymark.kernel.Ref;

/// Announced when a person was added, changed, ended or came back; ask the directory who they are now.
///
/// @param fields names of the fields that changed, never their contents
public record PersonUpdated(UUID id, Ref ref, List<String> fields) {}
