package waymark.system.mail;

/// An address of which only so much is shown that its person knows it again: `j…@example.org`.
final class MaskedAddress {

    private static final int LONGEST = 80;

    private MaskedAddress() {}

    static String of(String address) {
        var plain = address.strip();
        int at = plain.lastIndexOf('@');
        if (at < 1) {
            return "…";
        }
        var domain = plain.substring(at);
        return plain.substring(0, plain.offsetByCodePoints(0, 1))
                + "…"
                + (domain.length() > LONGEST ? domain.substring(0, LONGEST) + "…" : domain);
    }
}
