package waymark.strategy.actions;

import java.time.LocalDate;
import waymark.kernel.Ref;

/// An action was added to a local action plan.
public record ActionAdded(Ref action, String area, String objective, LocalDate on) {}
