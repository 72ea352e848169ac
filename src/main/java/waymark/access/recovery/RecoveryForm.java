package waymark.access.recovery;

import org.jspecify.annotations.Nullable;

/// What a colleague entered: the number that the person read out, and that they rang them.
record RecoveryForm(@Nullable String number, @Nullable String rang) {

    static RecoveryForm empty() {
        return new RecoveryForm("", "");
    }

    String digits() {
        return number == null ? "" : number.replaceAll("[\\s-]", "");
    }

    boolean hasRung() {
        return "yes".equals(rang);
    }
}
