package waymark.cases.record;

import java.util.UUID;
import waymark.kernel.InvariantViolation;

/// The file is missing without which a case does not open. Nothing of the case is lost while a copy of the
/// folder of keys has it.
public final class CaseSecretMissing extends InvariantViolation {

    CaseSecretMissing(UUID caseId, String what) {
        super("the secret of case %s %s: see docs/operations/keys.md, \"A case does not open\""
                .formatted(caseId, what));
    }
}
