package waymark.campaigns.pictures.people;

/// Who somebody shown is and how they can be reached, as it is sealed.
///
/// @param name as they want to be called
/// @param rules what keeps them safe: when, how, and what must not be said or left; read before anything else
/// @param reach telephone, address or somebody whom they trust
/// @param language in which to speak with them
/// @param form where their paper lies, or who heard them
public record IdentityText(String name, String rules, String reach, String language, String form) {}
