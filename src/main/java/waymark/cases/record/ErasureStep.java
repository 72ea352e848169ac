package waymark.cases.record;

import java.util.UUID;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// What another module keeps of a case outside of the tables of the case, such as notices about it. A bean of
/// each module that has something. Tables with `case_id` go with the case by themselves.
public interface ErasureStep {

    /// Deletes it, as the system and in the transaction that deletes the case, before the case goes. Nothing of
    /// the case can be opened any more: its key is destroyed. May run again.
    void erase(Actor system, UUID caseId, Ref ref);
}
