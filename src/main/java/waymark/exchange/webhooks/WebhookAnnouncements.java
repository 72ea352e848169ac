package waymark.exchange.webhooks;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import waymark.analysis.releases.TableReleased;
import waymark.directory.organisations.OrganisationUpdated;
import waymark.governance.packs.PackIssued;
import waymark.meetings.MeetingsChanged;
import waymark.pathways.PathwayPublished;
import waymark.services.ServiceRevised;

/// Notes what other modules announce, in the same transaction: what did not happen is not told. It is sent
/// afterwards, from what was noted.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WebhookAnnouncements {

    private final JdbcClient db;

    WebhookAnnouncements(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void service(ServiceRevised event) {
        note(WebhookType.SERVICE_CHANGED, event.ref().value());
    }

    @EventListener
    void organisation(OrganisationUpdated event) {
        note(WebhookType.ORGANISATION_CHANGED, event.code());
    }

    @EventListener
    void pathway(PathwayPublished event) {
        note(WebhookType.PATHWAY_PUBLISHED, event.ref());
    }

    @EventListener
    void meetings(MeetingsChanged event) {
        event.meetings().forEach(meeting -> note(WebhookType.MEETING_CHANGED, meeting.value()));
    }

    @EventListener
    void pack(PackIssued event) {
        note(WebhookType.PACK_ISSUED, event.quarter().key());
    }

    @EventListener
    void table(TableReleased event) {
        note(WebhookType.TABLE_RELEASED, event.ref().value());
    }

    private void note(WebhookType type, String key) {
        db.sql("insert into exchange.webhook_event (type, key) values (:type, :key)")
                .param("type", type.key())
                .param("key", key)
                .update();
    }
}
