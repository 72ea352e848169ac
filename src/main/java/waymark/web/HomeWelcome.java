package waymark.web;

import java.util.Optional;
import waymark.kernel.Actor;

/// What somebody who is new is offered at the top of the home page until they took it or declined it. One
/// statement at most.
public interface HomeWelcome {

    /// The offer; none where there is nothing to offer to this person.
    Optional<Welcome> welcome(Actor.Person person);

    /// An offer with the two answers to it.
    ///
    /// @param path where the offer leads, called by `button`
    /// @param ending where the form that declines it is sent, called by `decline`
    record Welcome(String title, String text, String path, String button, String ending, String decline) {}
}
