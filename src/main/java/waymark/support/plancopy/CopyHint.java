package waymark.support.plancopy;

/// Words in a copy that may identify somebody or say where they are, should somebody else find it.
///
/// @param kind what they may be: `address or street`
record CopyHint(String words, String kind) {}
