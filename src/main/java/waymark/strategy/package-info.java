/// What the partnership set out to do and how far it has come: six priorities, twenty
/// objectives each with an accountable owner, the delivery plan with its measures and targets,
/// and one local action plan for each area.
///
/// A colour (RAG) is never typed in: it is derived from dates or figures and says which. A person may set
/// another beside it, with a reason, until the quarter ends.
///
/// Other modules call [StrategyApi]. This package sits on top of its sub-packages, which never use it:
/// `rag` (colours, and the settings they follow from), `objectives`, `actions`, `bulk` (many actions at once),
/// `measures`, and `overview` (pages that show the three together).
@ApplicationModule(
        displayName = "Strategy",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "access",
            "directory",
            "directory :: imports",
            "directory :: offboarding",
            "documents",
            "notices",
            "insight",
            "reminders"
        })
@NullMarked
package waymark.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
