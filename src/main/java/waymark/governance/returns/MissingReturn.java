package waymark.governance.returns;

import java.time.LocalDate;
import waymark.governance.quarters.QuarterDates;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;

/// What the board says of a return that is missing when it issues the pack.
public sealed interface MissingReturn {

    Ref ref();

    Quarter quarter();

    /// Code of the area.
    String area();

    LocalDate on();

    /// As the pack prints it.
    String words();

    /// Nothing more is expected.
    ///
    /// @param because the reason, which the area and everybody who reads the pack can read
    record Waived(Ref ref, Quarter quarter, String area, String because, LocalDate on) implements MissingReturn {

        public static final int LONGEST = 1000;

        @Override
        public String words() {
            return "waived by the board: " + because;
        }
    }

    /// It may follow as a supplement.
    ///
    /// @param until the last day to submit it
    record MayFollow(Ref ref, Quarter quarter, String area, LocalDate until, LocalDate on) implements MissingReturn {
        @Override
        public String words() {
            return "may follow as a supplement until " + QuarterDates.say(until);
        }
    }
}
