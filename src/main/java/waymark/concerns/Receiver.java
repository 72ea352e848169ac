package waymark.concerns;

/// The organisation that is to answer.
///
/// @param mayRefer true where it stands today and may refer today
record Receiver(String code, String name, boolean mayRefer) {}
