package waymark.exchange.consumers;

import waymark.kernel.Ruling;
import waymark.kernel.Scope;

/// A scope as somebody proposes it.
record NewScope(Capability capability, Scope reach) {

    /// Who keeps a service is an organisation: a whole area keeps none.
    static Ruling<NewScope> of(Capability capability, Scope reach) {
        return capability == Capability.WRITE_SERVICES && reach instanceof Scope.InArea
                ? Ruling.refused("reach", "Services are kept by organisations: choose one, or the whole partnership")
                : Ruling.agreed(new NewScope(capability, reach));
    }
}
