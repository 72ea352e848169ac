package waymark.handovers;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;

/// The contents of a hand-over: closed choices, and nothing that identifies the person.
///
/// @param exploitation code of a broad type ([ExploitationTypes])
/// @param reason why it is shared without the person's agreement; null if they agree
/// @param shared what will be said on the telephone
public record Concern(
        String exploitation,
        Age age,
        Urgency urgency,
        Consent told,
        @Nullable SharingReason reason,
        LawfulBasis basis,
        List<SharedByPhone> shared) {

    public Concern {
        shared = List.copyOf(shared);
    }

    /// Adds a problem for each pair of choices that contradict each other. The form has checked that each was
    /// made.
    void check(Set<LawfulBasis.Kind> kinds, Problems problems) {
        problems.when(
                !ExploitationTypes.known(exploitation), "type", "Choose the type that comes nearest, or “Not known”");
        problems.when(
                told != Consent.AGREES && (reason == null || reason.told() != told),
                reasonField(),
                "Choose why you share it without their agreement");
        problems.when(
                reason == SharingReason.CHILD && age == Age.ADULT,
                reasonField(),
                "You said that the person is an adult; choose another reason");
        problems.when(
                shared.isEmpty(),
                "shared",
                "Choose what you will say on the telephone, even if it is nothing that identifies");
        problems.when(
                shared.contains(SharedByPhone.NOTHING_THAT_IDENTIFIES) && shared.contains(SharedByPhone.IDENTITY),
                "shared",
                "Choose either who the person is, or nothing that tells it");
        checkBasis(kinds, problems);
    }

    private void checkBasis(Set<LawfulBasis.Kind> kinds, Problems problems) {
        problems.when(
                !LawfulBasis.of(kinds).contains(basis),
                "basis",
                "Choose a basis that an organisation like yours may rely on");
        problems.when(
                basis == LawfulBasis.EXPLICIT_CONSENT && told != Consent.AGREES,
                "basis",
                "Consent is a basis only where the person agrees; choose another");
        problems.when(
                basis == LawfulBasis.LIFE_AT_RISK && reason != SharingReason.CANNOT_AGREE,
                "basis",
                "This basis is only for a person who cannot give consent; choose another");
        problems.when(
                basis.safeguarding() && told == Consent.DISAGREES && age == Age.ADULT,
                "basis",
                "The safeguarding condition is for when the person cannot be asked, not for a plain refusal; choose another");
    }

    private String reasonField() {
        return told == Consent.DISAGREES ? "against" : "without";
    }
}
