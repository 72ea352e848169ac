package waymark.handovers;

/// The organisation that is to answer.
///
/// @param mayRefer true if it exists and may refer today
public record Receiver(String code, String name, boolean mayRefer) {}
