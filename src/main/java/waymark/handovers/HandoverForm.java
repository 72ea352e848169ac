package waymark.handovers;

import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import waymark.kernel.Problems;

/// What somebody chose in the form of a new hand-over. Every field but the telephone is a choice from a list: none
/// accepts a name, an address or a story.
///
/// @param without the ground where the person was not told
/// @param against the ground where they do not agree
/// @param from hour from which the sender can be reached
/// @param to hour until which
public record HandoverForm(
        String area,
        String receiver,
        String type,
        String age,
        String urgency,
        String told,
        String without,
        String against,
        String basis,
        List<String> shared,
        String phone,
        String days,
        String from,
        String to) {

    public HandoverForm {
        shared = List.copyOf(shared);
    }

    public static HandoverForm empty(String area, String type, String age, String phone) {
        return new HandoverForm(area, "", type, age, "", "", "", "", "", List.of(), phone, "WORKING", "9", "17");
    }

    public static HandoverForm of(MultiValueMap<String, String> sent) {
        return new HandoverForm(
                text(sent, "area"),
                text(sent, "receiver"),
                text(sent, "type"),
                text(sent, "age"),
                text(sent, "urgency"),
                text(sent, "told"),
                text(sent, "without"),
                text(sent, "against"),
                text(sent, "basis"),
                sent.getOrDefault("shared", List.of()),
                text(sent, "phone"),
                text(sent, "days"),
                text(sent, "from"),
                text(sent, "to"));
    }

    public static String text(MultiValueMap<String, String> sent, String name) {
        var text = sent.getFirst(name);
        return text == null ? "" : text.strip();
    }

    /// The version the form was filled from; 0 where it names none, which is nobody's.
    public static int version(MultiValueMap<String, String> sent) {
        var text = text(sent, "version");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    PhoneHours reachable() {
        return new PhoneHours(days, hour(from), hour(to));
    }

    private static int hour(String text) {
        return text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : -1;
    }

    /// What was chosen, or nothing where something was not: the problems say what.
    Optional<Concern> concern(Problems problems) {
        var ageOf = Coded.parse(Age.values(), age);
        var urgencyOf = Coded.parse(Urgency.values(), urgency);
        var toldOf = Coded.parse(Consent.values(), told);
        var basisOf = Coded.parse(LawfulBasis.values(), basis);
        problems.when(ageOf.isEmpty(), "age", "Choose whether the person is an adult")
                .when(type.isEmpty(), "type", "Choose the type that comes nearest, or “Not known”")
                .when(urgencyOf.isEmpty(), "urgency", "Choose how soon somebody has to act")
                .when(toldOf.isEmpty(), "told", "Choose whether the person was told, and what they answered")
                .when(basisOf.isEmpty(), "basis", "Choose on what basis you share it")
                .when(receiver.isEmpty(), "receiver", "Choose who is to receive it");
        if (ageOf.isEmpty() || urgencyOf.isEmpty() || toldOf.isEmpty() || basisOf.isEmpty()) {
            problems.when(shared.isEmpty(), "shared", "Choose what you will say on the telephone");
            return Optional.empty();
        }
        var ground = toldOf.get() == Consent.DISAGREES ? against : toldOf.get() == Consent.NOT_TOLD ? without : "";
        return Optional.of(new Concern(
                type,
                ageOf.get(),
                urgencyOf.get(),
                toldOf.get(),
                Coded.parse(SharingReason.values(), ground).orElse(null),
                basisOf.get(),
                shared.stream()
                        .flatMap(one -> Coded.parse(SharedByPhone.values(), one).stream())
                        .distinct()
                        .toList()));
    }
}
