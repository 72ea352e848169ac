package waymark.support.referral;

import java.time.LocalDate;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// What somebody types to record that a service was asked.
///
/// @param service its reference in the directory; empty where it is not listed
/// @param name of the service
record NewReferral(String service, String name, String note, LocalDate askedOn, LocalDate chaseOn) {

    /// Whether it may be recorded.
    Ruling<NewReferral> rule(LocalDate today) {
        return new Problems()
                .when(name.isEmpty(), "name", "Enter the name of the service")
                .when(askedOn.isAfter(today), "askedOn", "The day must be today or in the past")
                .when(chaseOn.isBefore(askedOn), "chaseOn", "The day must be after the day on which they were asked")
                .or(() -> this);
    }
}
