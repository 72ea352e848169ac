/// What the partnership set out to do and how far it has come: six priorities, twenty objectives each with an
/// accountable owner, the delivery plan with its measures and targets, and one local action plan for each area.
///
/// A colour (RAG) is never typed in: it is derived from dates or figures and says which. A person may set
/// another beside it, with a reason, until the quarter ends. Other modules come in by
/// [waymark.strategy.StrategyDesk].
@ApplicationModule(
        displayName = "Strategy",
        allowedDependencies = {"kernel", "web", "audit", "access", "directory", "insight"})
@NullMarked
package waymark.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
