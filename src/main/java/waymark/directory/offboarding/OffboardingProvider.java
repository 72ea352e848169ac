package waymark.directory.offboarding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;

/// What a module gives people to do, so that nobody's leaving orphans it. The screen on which a leaving is
/// recorded asks every part what the person would still hold, and hands each thing over through the
/// module's own rules, all in one transaction.
///
/// A new column that names a person for something still to be done belongs to such a part;
/// `PersonColumnsTest` asks for each new one whether it does.
///
/// A person who may record somebody's last day may also hand over what they hold, to anybody it fits where
/// they look after everybody, within their organisation where they look after one. What even they may not
/// give (a seat, a role) ends with the leaver's last day, and the people who may grant it are asked to.
public interface OffboardingProvider {

    /// What history and audit call the clock where it does what the actor has no right to do: see
    /// [waymark.web.transactions.RunAsSystem].
    String CLOCK = "Handed over on leaving";

    /// What would still be theirs after their last day, in the order in which it is shown; of what names no
    /// date, what is theirs now. Read in the page's transaction.
    List<OffboardingItem> held(Actor actor, Leaver leaver);

    /// Hands one over. Joins the transaction of the leaving.
    ///
    /// @param duty as [#held] gave it in the same transaction
    /// @param next the person who takes it on, one of those offered; null where it is left to nobody
    OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next);
}
