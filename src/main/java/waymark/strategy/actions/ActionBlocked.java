package waymark.strategy.actions;

import java.time.LocalDate;
import waymark.kernel.Ref;

/// A blocker was opened on an action.
public record ActionBlocked(Ref action, String area, String objective, LocalDate on) {}
