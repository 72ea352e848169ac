package waymark.directory.offboarding;

import java.time.LocalDate;
import java.util.List;
import waymark.kernel.Actor;

/// What a module has an organisation itself answer for, so that none ends with something in its hands. What
/// its people hold is asked of [OffboardingProvider].
public interface OrganisationOffboardingProvider {

    /// One thing that would still be the organisation's.
    ///
    /// @param what in words that stand alone
    /// @param path where it is given to another organisation or closed
    record Kept(String what, String path) {}

    /// What would be its after the day. Read in the page's transaction.
    List<Kept> kept(Actor actor, String organisation, LocalDate lastDay);
}
