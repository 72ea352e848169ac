package waymark.directory.offboarding;

/// What became of a duty that was to be handed over.
public sealed interface OffboardingResult {

    /// It is no longer the leaver's.
    record Over() implements OffboardingResult {}

    /// The module's own rule says no, and why.
    record Refused(String why) implements OffboardingResult {}

    /// Somebody else changed it first.
    record Overtaken() implements OffboardingResult {}

    static OffboardingResult over() {
        return new Over();
    }

    static OffboardingResult refused(String why) {
        return new Refused(why);
    }

    static OffboardingResult overtaken() {
        return new Overtaken();
    }
}
