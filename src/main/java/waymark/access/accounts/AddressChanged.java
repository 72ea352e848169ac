package waymark.access.accounts;

/// Announced when an account got another e-mail address, in that transaction.
///
/// @param former the address that it had before
record AddressChanged(String former) {

    @Override
    public String toString() {
        return "another address"; // never into a log
    }
}
