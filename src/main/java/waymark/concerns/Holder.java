package waymark.concerns;

import java.util.UUID;
import waymark.kernel.TelephoneNumber;

/// The first responder who has accepted, by name, and where the sender rings them.
record Holder(UUID id, String name, String phone) {

    Holder {
        phone = TelephoneNumber.tidy(phone);
    }
}
