package waymark.handovers.sending;

import java.util.List;
import waymark.contacts.Contact;
import waymark.handovers.Receivers;
import waymark.web.forms.Choice;

/// The organisations to choose from, each with the person on duty there now.
final class ReceiverChoices {

    private ReceiverChoices() {}

    /// Those that answer hand-overs in Waymark.
    ///
    /// @param but code of the organisation that has it, or empty
    static List<Choice> answering(List<Receivers.Choice> all, String but) {
        return all.stream()
                .filter(choice -> choice.answers() && !choice.receiver().code().equals(but))
                .map(choice ->
                        Choice.of(choice.receiver().code(), choice.receiver().name(), onDuty(choice.now())))
                .toList();
    }

    /// The names of those that may refer but where nobody would see a hand-over.
    static List<String> silent(List<Receivers.Choice> all) {
        return all.stream()
                .filter(choice -> !choice.answers())
                .map(choice -> choice.receiver().name())
                .toList();
    }

    private static String onDuty(List<Contact> now) {
        if (now.isEmpty()) {
            return "No point of contact is known to be on duty now";
        }
        var contact = now.getFirst();
        var who = contact.person().isEmpty() ? contact.subjectName() : contact.person();
        return "On duty now: " + who + (contact.phone().isEmpty() ? "" : ", " + contact.phone());
    }
}
