package waymark.training.packs;

import java.util.UUID;

/// A page that people take away.
public record Handout(UUID key, String title, String words) {}
