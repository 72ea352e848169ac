package waymark.strategy.actions;

import java.time.LocalDate;
import waymark.kernel.Ref;

/// Progress was recorded on an action, which is now open or complete.
public record ActionProgressRecorded(Ref action, String area, String objective, LocalDate on) {}
