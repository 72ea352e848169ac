package waymark.launch.opening;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import waymark.audit.Audit;
import waymark.directory.imports.ImportPartnership;
import waymark.directory.imports.ImportResult;
import waymark.kernel.Actor;
import waymark.launch.draft.DraftFile;
import waymark.launch.draft.LaunchDrafts;
import waymark.launch.draft.LaunchGate;

/// Opens the partnership: its draft becomes a partnership file, and the importer takes that in, all of it in
/// one transaction or nothing.
@Component
class LaunchOpening {

    private final LaunchDrafts drafts;
    private final ImportPartnership importer;
    private final LaunchGate gate;
    private final Audit audit;

    LaunchOpening(LaunchDrafts drafts, ImportPartnership importer, LaunchGate gate, Audit audit) {
        this.drafts = drafts;
        this.importer = importer;
        this.gate = gate;
        this.audit = audit;
    }

    /// Opens it, where nothing stands in the way.
    ///
    /// @param seen the digest of the draft that the person looked at
    /// @return why it was not opened; nothing where it is open
    @Transactional
    Optional<String> open(Actor.Person actor, String seen) {
        var draft = drafts.draft(actor);
        if (!draft.digest().equals(seen)) {
            return refused("Nothing was opened: somebody saved a step since you looked. Look it over again");
        }
        if (gate.opened(actor)) {
            return refused("The partnership is open already");
        }
        return switch (importer.run(actor, new DraftFile(draft).bytes())) {
            case ImportResult.Stored(var code, var _, var _) -> {
                audit.changed(actor, "open_partnership", code, 0, List.of());
                yield Optional.empty();
            }
            case ImportResult.Faulty(var faults) ->
                refused(
                        faults.size() == 1
                                ? "Nothing was opened: one thing is still to be put right"
                                : "Nothing was opened: %d things are still to be put right".formatted(faults.size()));
        };
    }

    private static Optional<String> refused(String why) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly(); // not even the form counts as sent
        return Optional.of(why);
    }
}
