package waymark.handovers;

import java.util.UUID;
import waymark.kernel.TelephoneNumber;

/// The first responder who has accepted, by name, and where the sender rings them.
public record Holder(UUID id, String name, String phone) {

    public Holder {
        phone = TelephoneNumber.tidy(phone);
    }
}
