package waymark.handovers;

import waymark.kernel.Problems;
import waymark.kernel.TelephoneNumber;

/// The telephone on which a professional is rung about a hand-over: a whole number, and not 999 or 101.
public final class Phone {

    /// The hint at each field for a telephone number.
    public static final String HINT = "With ext and a number for an extension";

    private Phone() {}

    static void check(String phone, String field, Problems problems) {
        problems.when(phone.isEmpty(), field, "Enter the telephone number that reaches them");
        problems.when(
                TelephoneNumber.read(phone).filter(TelephoneNumber::isShort).isPresent(),
                field,
                "Enter a number that reaches them, like 01632 960 001");
        TelephoneNumber.check(phone, field, problems);
    }

    /// True if it can be dialled as written.
    public static boolean rings(String phone) {
        return TelephoneNumber.read(phone).filter(number -> !number.isShort()).isPresent();
    }
}
