package waymark.concerns;

import java.util.UUID;
import waymark.kernel.TelephoneNumber;

/// Who hands over, and where to ring them.
record Sender(UUID id, String name, String organisation, String organisationName, String phone, Reachable reachable) {

    Sender {
        phone = TelephoneNumber.tidy(phone);
    }
}
