package waymark.exchange.webhooks;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import waymark.access.AccessApi;
import waymark.exchange.consumers.Consumer;
import waymark.exchange.consumers.ConsumerStatus;
import waymark.exchange.consumers.Consumers;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// Sends what is due. Right before each message it asks whether the system may still call the link, so that nothing
/// goes out after a scope was ended.
@Component
class WebhookJob {

    private final Webhooks webhooks;
    private final Consumers consumers;
    private final AccessApi access;
    private final WebhookClient client;
    private final JsonMapper json;
    private final Clock clock;
    private final String api;

    WebhookJob(
            Webhooks webhooks,
            Consumers consumers,
            AccessApi access,
            WebhookClient client,
            JsonMapper json,
            Clock clock,
            @Value("${waymark.address:http://localhost:8080}") String site) {
        this.webhooks = webhooks;
        this.consumers = consumers;
        this.access = access;
        this.client = client;
        this.json = json;
        this.clock = clock;
        this.api = site.strip().replaceFirst("/+$", "") + "/api/v1";
    }

    void run(Actor system) {
        webhooks.queue(system);
        webhooks.due(system).forEach(due -> send(system, due));
    }

    private void send(Actor system, Webhooks.Due due) {
        var refused = refused(system, due);
        if (refused.isPresent()) {
            webhooks.dropped(system, due.delivery(), refused.get());
            return;
        }
        var delivery = due.delivery();
        var secret = webhooks.secret(system, due.endpoint());
        if (secret.isEmpty()) {
            webhooks.tried(
                    system,
                    due,
                    new WebhookClient.Answer(
                            0, "It cannot be signed: the key that sealed its own is lost. Add the webhook anew"));
            return;
        }
        var now = clock.instant();
        var body = body(delivery);
        var headers = Map.of(
                "webhook-id",
                WebhookSignature.name(delivery.id()),
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                WebhookSignature.sign(secret.get(), delivery.id(), now, body));
        webhooks.tried(system, due, client.send(due.endpoint().url(), headers, body));
    }

    /// Why it is not sent, where it is not. The endpoint is read anew: it may have been stopped since.
    private Optional<String> refused(Actor clockwork, Webhooks.Due due) {
        var endpoint = webhooks.get(due.endpoint().ref());
        if (endpoint.state() != WebhookEndpoint.State.ACTIVE) {
            return Optional.of("The endpoint is stopped");
        }
        var consumer = consumers
                .find(endpoint.consumer())
                .filter(one -> one.status() == ConsumerStatus.ACTIVE)
                .map(Consumer::actor);
        if (consumer.isEmpty()) {
            return Optional.of("The system is not active");
        }
        if (access.organisationStopped(clockwork, consumer.get().organisation())) {
            return Optional.of("Its organisation has ended or is suspended");
        }
        var type = WebhookType.of(due.delivery().type());
        if (type.isEmpty()) {
            return Optional.empty(); // a test, which is about nothing
        }
        var system = consumer.get();
        boolean shown = CurrentActor.as(
                system, () -> webhooks.shown(system, type.get(), due.delivery().key()));
        return shown ? Optional.empty() : Optional.of("The system would be shown nothing");
    }

    private String body(WebhookDelivery delivery) {
        var about = new LinkedHashMap<String, Object>();
        about.put("id", delivery.key());
        about.put(
                "link",
                WebhookType.of(delivery.type())
                        .map(type -> api + type.path(delivery.key()))
                        .orElse(api));
        var body = new LinkedHashMap<String, Object>();
        body.put("type", delivery.type());
        body.put("timestamp", delivery.at().toString());
        body.put("data", about);
        return json.writeValueAsString(body);
    }
}
