package waymark.web.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Hears how each run of a job went; a bean of the module that shows it.
public interface JobWatch {

    /// A run ended.
    ///
    /// @param failed what ended it before its end, or null. Its words may hold what people wrote: only its kind
    /// may be kept
    void ran(String job, Instant began, Instant ended, @Nullable RuntimeException failed);
}
