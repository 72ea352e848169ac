package waymark.audit;

import java.time.LocalDate;

/// A whole number that a partnership sets for itself.
///
/// @param key under which it is kept, and in the audit log
/// @param field of the form
/// @param label what it is, as its field says it
/// @param hint one sentence more, or empty
/// @param unit in the plural: "days"; may be empty
/// @param usual what holds until somebody sets it
public record Setting(
        String key, String field, String label, String hint, String unit, int least, int most, int usual) {

    /// A value that was set.
    ///
    /// @param from the day from which it holds
    /// @param by who set it
    public record Entry(Setting setting, int value, LocalDate from, String by) {

        /// `6 months`, `1 working day`.
        public String text() {
            var unit = setting.unit();
            var counted = value == 1 && unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
            return (value + " " + counted).strip();
        }
    }
}
