package waymark.access.messages;

import org.springframework.modulith.NamedInterface;

/// Announced when what people were told of there was decided, in the transaction in which it was: nobody is
/// asked any more.
///
/// @param path as it was told
@NamedInterface("messages")
public record AccessNoticeResolved(String path) {}
