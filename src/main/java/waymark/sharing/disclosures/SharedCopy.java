package waymark.sharing.disclosures;

import java.util.List;

/// What is shared, as it was on the day on which it was prepared. It names who shares it, for what, and how it is
/// to be handled, so that it is complete without the case.
///
/// @param receiver who it is for
/// @param sharedBy name and organisation of who prepared it
/// @param purpose in words
/// @param basis in words
public record SharedCopy(String receiver, String sharedBy, String purpose, String basis, List<Part> parts) {

    /// How every copy is to be handled.
    public static final List<String> HANDLING = List.of(
            "Use it only for what it was shared for.",
            "Do not pass it on. If somebody else needs it, ask who shared it.",
            "Keep it locked away and out of reach of others; never send it by plain e-mail.",
            "Do not speak of it where the person may be known, and never with their family, landlord or employer.",
            "Delete it on its last day, or at once when you are asked to, and say that you did.");

    public SharedCopy {
        parts = List.copyOf(parts);
    }

    /// One part of the case.
    public record Part(String title, List<ShareablePart.Line> lines) {

        public Part {
            lines = List.copyOf(lines);
        }
    }
}
