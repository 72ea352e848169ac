package waymark.concerns;

import java.util.UUID;

/// Who hands over, and where to ring them.
record Sender(UUID id, String name, String organisation, String organisationName, String phone, Reachable reachable) {}
