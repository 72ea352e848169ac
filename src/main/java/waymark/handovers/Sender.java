package waymark.handovers;

import java.util.UUID;
import waymark.kernel.TelephoneNumber;

/// The sender, and where to ring them.
public record Sender(
        UUID id, String name, String organisation, String organisationName, String phone, PhoneHours reachable) {

    public Sender {
        phone = TelephoneNumber.tidy(phone);
    }
}
