package waymark.strategy.actions;

import java.time.LocalDate;
import waymark.kernel.Ref;

/// An action was completed.
public record ActionCompleted(Ref action, String area, String objective, LocalDate on) {}
