package waymark.cases.opening;

import java.util.List;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.cases.matching.Clues;
import waymark.cases.matching.PersonTokens;
import waymark.cases.matching.PersonTokens.Found;
import waymark.cases.record.Cases;
import waymark.handovers.ConcernSource;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.web.forms.IdempotencyKey;

/// Searches before a case is opened, and opens it.
@Repository
@Transactional(readOnly = true)
class Openings {

    /// What a search is for, as the audit log has it: never what was searched for.
    private static final String PURPOSE = "OPENING-A-CASE";

    private final Cases cases;
    private final CaseOrigins origins;
    private final PersonTokens tokens;
    private final Audit audit;
    private final List<ConcernSource> sources;

    Openings(Cases cases, CaseOrigins origins, PersonTokens tokens, Audit audit, List<ConcernSource> sources) {
        this.cases = cases;
        this.origins = origins;
        this.tokens = tokens;
        this.audit = audit;
        this.sources = List.copyOf(sources);
    }

    /// Who of the reader's own cases may be meant. That somebody searched is on record, with what for.
    @Transactional(label = IdempotencyKey.NOT_YET)
    public List<Found> search(Actor.Person actor, Clues clues) {
        audit.looked(actor, "search_before_case", PURPOSE);
        return tokens.mine(actor, clues);
    }

    /// The same for a page that is shown again.
    List<Found> again(Actor.Person actor, Clues clues) {
        return tokens.mine(actor, clues);
    }

    /// Opens the case; who handed the concern over or reported it is told that it was taken on.
    @Transactional
    public Ref open(Actor.Person actor, Opening opening) {
        var ref = cases.open(actor, opening.wanted());
        var it = cases.find(ref).orElseThrow(() -> new InvariantViolation("a case that its owner may not open"));
        origins.begin(it, opening.origin());
        var source = opening.wanted().sourceRef();
        if (source != null) {
            takenOn(actor, new Ref(source), it.organisationName());
        }
        return ref;
    }

    /// True where the concern was given to the actor's organisation: nobody is told that a case was opened from
    /// what a slip of the pen names.
    boolean given(Actor.Person actor, Ref source) {
        return sources.stream().anyMatch(one -> one.given(actor, source));
    }

    private void takenOn(Actor.Person actor, Ref source, String organisation) {
        sources.stream()
                .filter(one -> one.given(actor, source))
                .forEach(one -> one.takenOn(actor, source, organisation));
    }
}
