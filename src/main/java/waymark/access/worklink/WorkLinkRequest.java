package waymark.access.worklink;

import java.util.UUID;

/// Somebody asked for a link to a work e-mail address.
///
/// @param address as it was typed
/// @param number what the person who asked was shown, and types in another browser
/// @param to where they were going within Waymark, or empty
record WorkLinkRequest(UUID id, String address, String number, String to) {

    private static final String BETWEEN = "\n";

    String packed() {
        return String.join(BETWEEN, number, to, address);
    }

    static WorkLinkRequest of(UUID id, String packed) {
        var parts = packed.split(BETWEEN, 3);
        return new WorkLinkRequest(id, parts[2], parts[0], parts[1]);
    }

    /// What is counted for the limits: the same for every way to write one address.
    String counted() {
        return WorkAddress.of(address).map(WorkAddress::text).orElse(address.strip());
    }

    String countedDomain() {
        return counted().substring(counted().lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "request " + id; // never an address into a log
    }
}
