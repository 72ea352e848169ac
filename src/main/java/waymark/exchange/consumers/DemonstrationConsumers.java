package waymark.exchange.consumers;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;

/// What the demonstration has of other systems: one that two administrators let in, and one that waits. Nobody has a
/// private key of either, so neither can ask.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationConsumers {

    /// The public key of the first test of RFC 8032; its private key is known to everybody, so it is ended at once.
    private static final String PUBLISHED = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

    private final ConsumerRegister register;

    DemonstrationConsumers(ConsumerRegister register) {
        this.register = register;
    }

    /// Registers one system.
    public Ref register(Actor.Person actor, String name, String organisation, String area) {
        var ref = register.register(
                actor,
                new NewConsumer(
                        name + " (fictional)",
                        organisation,
                        "Shows the actions of the plan and the services beside the organisation’s own work",
                        "Service desk",
                        "service-desk@example.org"));
        give(actor, ref, Capability.READ_PLAN, Scope.area(area));
        give(actor, ref, Capability.READ_SERVICES, Scope.PARTNERSHIP);
        return ref;
    }

    private void give(Actor.Person actor, Ref ref, Capability capability, Scope reach) {
        save(actor, register.get(ref).give(new NewScope(capability, reach), actor));
    }

    /// Adds a key that has ended since.
    public void key(Actor.Person actor, Ref ref, LocalDate today) {
        var pair = new OctetKeyPair.Builder(Curve.Ed25519, new Base64URL(PUBLISHED)).build();
        save(
                actor,
                NewKey.of("Trial (fictional)", pair.toJSONString(), today.plusMonths(6), today)
                        .map(key -> new ConsumerEvent.KeyAdded(register.get(ref), key, actor)));
        var it = register.get(ref);
        save(
                actor,
                Ruling.agreed(new ConsumerEvent.KeyEnded(
                        it, register.keys(it).getFirst().id())));
    }

    /// A second administrator approves it.
    public void approve(Actor.Person second, Ref ref) {
        var it = register.get(ref);
        save(second, it.approve(second, register.keys(it)));
    }

    private void save(Actor.Person actor, Ruling<? extends ConsumerEvent> ruling) {
        if (!(ruling instanceof Ruling.Agreed<? extends ConsumerEvent>(var event))
                || register.save(actor, event) instanceof Saved.Stale<Consumer>) {
            throw new InvariantViolation("a consumer of the demonstration that was refused: " + List.of(ruling));
        }
    }
}
