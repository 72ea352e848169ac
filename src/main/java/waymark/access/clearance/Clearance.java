package waymark.access.clearance;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody's vetting or training, with its days. Renewed by a new one; revoked, never deleted.
///
/// @param endedBy who revoked it before its last day, or null
public record Clearance(
        UUID id,
        UUID person,
        Kind kind,
        LocalDate from,
        LocalDate to,
        String recordedBy,
        @Nullable String endedBy,
        int version) {

    /// So many days before its end the person and those who can renew it are told; and again when it has
    /// ended.
    static final int A_MONTH = 30;

    static final int A_WEEK = 7;

    /// The longest, in years.
    static final int YEARS = 10;

    /// What is recorded.
    public enum Kind {
        VETTING,
        TRAINING;

        /// As the catalogue and the database say it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String title() {
            return this == VETTING ? "Vetting" : "Training";
        }

        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    boolean inForce(LocalDate today) {
        return !from.isAfter(today) && !to.isBefore(today);
    }

    boolean endsSoon(LocalDate today) {
        return inForce(today) && !to.isAfter(today.plusDays(A_MONTH));
    }
}
