package waymark.cases.consent.sharing;

import waymark.cases.consent.Layer;
import waymark.cases.consent.LayerState;

/// Consent that was withdrawn.
public record Withdrawn(LayerState state) {

    /// True where it was about the NRM.
    public boolean nrm() {
        return state.layer() == Layer.NRM;
    }

    /// True where it was about this recipient knowing of the person.
    public boolean covers(Recipient to) {
        return to.kind() != Recipient.Kind.OWN && ConsentAnswer.about(to).test(state);
    }
}
