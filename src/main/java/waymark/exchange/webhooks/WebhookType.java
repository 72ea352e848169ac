package waymark.exchange.webhooks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.exchange.consumers.Capability;

/// What a system can be told of, each with the address of the API that says more.
enum WebhookType {
    SERVICE_CHANGED(
            "service.changed",
            "A service was added, changed, confirmed or ended",
            Capability.READ_SERVICES,
            "/services/",
            "select exists (select from exchange.api_service where key = :key)"),
    ORGANISATION_CHANGED(
            "organisation.changed",
            "An organisation was added or changed",
            Capability.READ_ORGANISATIONS,
            "/organisations/",
            "select exists (select from exchange.api_organisation where key = :key)"),
    PATHWAY_PUBLISHED(
            "pathway.published",
            "A new edition of a pathway is in force",
            Capability.READ_PATHWAYS,
            "/pathways/",
            "select exists (select from exchange.api_pathway where key = :key)"),
    MEETING_CHANGED(
            "meeting.changed",
            "A meeting was planned, changed or cancelled",
            Capability.READ_MEETINGS,
            "/meetings/",
            "select exists (select from exchange.api_meeting where key = :key)"),
    PACK_ISSUED(
            "pack.issued",
            "The board’s pack of a quarter was issued",
            Capability.READ_FIGURES,
            "/figures",
            "select exists (select from exchange.api_figure where quarter = :key)"),
    TABLE_RELEASED(
            "table.released",
            "A table of figures was released",
            Capability.READ_RELEASES,
            "/releases/",
            "select exists (select from exchange.api_release where key = :key)"),
    /// Of a day, never of a submission: the list of messages, which administrators read, names none.
    SUBMISSIONS_ANSWERED(
            "submissions.answered",
            "Intelligence that the system sent was answered, once a day",
            Capability.SUBMIT_INTELLIGENCE,
            "/submissions",
            "select exists (select from exchange.api_submission where answered_on = cast(:key as date))");

    /// What an administrator sends to see whether an endpoint works.
    static final String TEST = "webhook.test";

    private final String key;
    private final String words;
    private final Capability needs;
    private final String path;
    private final String shown;

    WebhookType(String key, String words, Capability needs, String path, String shown) {
        this.key = key;
        this.words = words;
        this.needs = needs;
        this.path = path;
        this.shown = shown;
    }

    String key() {
        return key;
    }

    String words() {
        return words;
    }

    /// The capability that a system needs to ask after it.
    Capability needs() {
        return needs;
    }

    /// The link's path below `/api/v1`.
    String path(String of) {
        return path.endsWith("/") ? path + of : path;
    }

    /// Asks, as the system itself, whether it would be shown what the link names.
    String shown() {
        return shown;
    }

    static Optional<WebhookType> of(String key) {
        return Stream.of(values()).filter(type -> type.key.equals(key)).findFirst();
    }

    static List<String> keys() {
        return Stream.of(values()).map(WebhookType::key).toList();
    }
}
