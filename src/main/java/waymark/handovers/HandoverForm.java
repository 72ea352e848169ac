package waymark.handovers;

import java.util.Optional;
import waymark.kernel.Problems;
import waymark.web.forms.FormData;

/// The form of a new hand-over. Every field but the telephone is a choice from a list, so that no name,
/// address or account of events can be typed: `area`, `receiver`, `type`, `age`, `urgency`, `told`,
/// `without` (the reason if the person was not told), `against` (the reason if they do not agree), `basis`,
/// `shared`, `phone`, `days`, `from`, `to`.
record HandoverForm(FormData form) {

    /// The hours at which the sender can be rung.
    PhoneHours hours() {
        return new PhoneHours(form.text("days"), hour("from"), hour("to"));
    }

    private int hour(String name) {
        var text = form.text(name);
        return text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : -1;
    }

    /// The choices as a concern; empty if one is missing, which the problems say.
    Optional<Concern> concern(Problems problems) {
        var type = form.text("type");
        var age = Coded.parse(Age.values(), form.text("age"));
        var urgency = Coded.parse(Urgency.values(), form.text("urgency"));
        var told = Coded.parse(Consent.values(), form.text("told"));
        var basis = Coded.parse(LawfulBasis.values(), form.text("basis"));
        problems.when(age.isEmpty(), "age", "Choose whether the person is an adult")
                .when(type.isEmpty(), "type", "Choose the type that comes nearest, or “Not known”")
                .when(urgency.isEmpty(), "urgency", "Choose how soon somebody has to act")
                .when(told.isEmpty(), "told", "Choose whether the person was told, and what they answered")
                .when(basis.isEmpty(), "basis", "Choose on what basis you share it")
                .when(form.text("receiver").isEmpty(), "receiver", "Choose who is to receive it");
        if (age.isEmpty() || urgency.isEmpty() || told.isEmpty() || basis.isEmpty()) {
            problems.when(form.all("shared").isEmpty(), "shared", "Choose what you will say on the telephone");
            return Optional.empty();
        }
        var reason = switch (told.get()) {
            case AGREES -> "";
            case DISAGREES -> form.text("against");
            case NOT_TOLD -> form.text("without");
        };
        return Optional.of(new Concern(
                type,
                age.get(),
                urgency.get(),
                told.get(),
                Coded.parse(SharingReason.values(), reason).orElse(null),
                basis.get(),
                form.all("shared").stream()
                        .flatMap(one -> Coded.parse(SharedByPhone.values(), one).stream())
                        .distinct()
                        .toList()));
    }
}
