package waymark.exchange.consumers;

import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;

/// A scope as somebody proposes it.
record NewScope(Capability capability, Scope reach) {

    /// Who keeps a service is an organisation: a whole area keeps none. Intelligence is told in the name of the
    /// organisation whose system it is.
    ///
    /// @param organisation code of the one whose system it is
    static Ruling<NewScope> of(Capability capability, Scope reach, String organisation) {
        return new Problems()
                .when(
                        capability == Capability.WRITE_SERVICES && reach instanceof Scope.InArea,
                        "reach",
                        "Services are kept by organisations: choose one, or the whole partnership")
                .when(
                        capability == Capability.SUBMIT_INTELLIGENCE && !reach.equals(Scope.organisation(organisation)),
                        "reach",
                        "Intelligence is told in the name of one organisation: choose the one whose system it is")
                .or(() -> new NewScope(capability, reach));
    }
}
