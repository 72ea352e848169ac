package waymark.cases.safety;

import java.time.LocalDate;
import java.util.Optional;
import waymark.cases.record.Case;

/// What a case records of the risks of the person, for the parts that write about it elsewhere. A bean of the part
/// that keeps the risks.
public interface RecordedRisk {

    /// The day since which a high risk of being exploited again is recorded; empty where it is not high now.
    Optional<LocalDate> highOfAgain(Case it);
}
