package waymark.handovers;

/// The organisation that is to answer.
///
/// @param mayRefer true where it stands today and may refer today
public record Receiver(String code, String name, boolean mayRefer) {}
