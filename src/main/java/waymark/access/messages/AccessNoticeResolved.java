package waymark.access.messages;

/// Announced when what people were told of there was decided, in the transaction in which it was: nobody is asked any
/// more.
///
/// @param path as it was told
public record AccessNoticeResolved(String path) {}
