package waymark.consultation.feedback;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// You said, we did: one theme and its answer.
///
/// @param version 0 where nothing was written yet
/// @param said what people said, as everybody reads it
/// @param did what is or was done; or why not
public record Reply(
        int theme,
        int version,
        String said,
        Standing standing,
        String did,
        @Nullable LocalDate answeredOn) {}
