package waymark.support.plancopy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.support.reading.CopyText;

/// Proposes the parts of a copy from the plan.
@Component
class PlanProposal {

    /// Parts that are in no plan: three places for what the worker adds.
    private static final List<Integer> FREE = List.of(31, 32, 33);

    /// The version of the plan now; 0 where there is none.
    int version(Case it) {
        return 0;
    }

    /// When the plan is looked at again.
    Optional<LocalDate> reviewOn(Case it) {
        return Optional.empty();
    }

    /// What a copy may have: the parts of one that was written before, the needs of the plan, and free places.
    ///
    /// @param before what was written; empty for a first copy
    List<ProposedPart> parts(Case it, CopyText before) {
        var written = PlanCopyController.byNumber(before);
        var parts = new ArrayList<ProposedPart>();
        for (var number : FREE) {
            var kept = written.get(number);
            parts.add(new ProposedPart(
                    number,
                    kept == null ? new CopyText.Part(number, "", "", "", "", null) : kept,
                    kept != null,
                    true));
        }
        return parts;
    }
}
