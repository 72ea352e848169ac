package waymark.conferences.actions;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import waymark.conferences.items.ItemHidden;
import waymark.conferences.items.Items;
import waymark.kernel.Ref;
import waymark.notices.NoticeApi;
import waymark.web.transactions.RunAsSystem;

/// What becomes of open actions where an item does not exist any more for who was to do them: colleagues do them, or
/// else those who run the forum are told, who give them to another agency. The agency itself hears nothing of it.
@Component
class ActionsWithoutAgency {

    private static final String SYSTEM = "Finding who does the actions of a conference";

    private final ConferenceActions actions;
    private final ActionRecipients recipients;
    private final Items items;
    private final NoticeApi notices;
    private final RunAsSystem asSystem;

    ActionsWithoutAgency(
            ConferenceActions actions,
            ActionRecipients recipients,
            Items items,
            NoticeApi notices,
            RunAsSystem asSystem) {
        this.actions = actions;
        this.recipients = recipients;
        this.items = items;
        this.notices = notices;
        this.asSystem = asSystem;
    }

    static String text(Ref action, Ref item) {
        return "Nobody can do action %s of %s: nobody of its agency sees the item".formatted(action, item);
    }

    /// The system looks: whose agency sees the item is not for everybody who hides it from somebody.
    @EventListener
    void on(ItemHidden event) {
        asSystem.get(SYSTEM, system -> {
            var item = items.listed(event.ref()).orElseThrow();
            var person = event.person();
            if (person != null) {
                actions.leaveToAgency(system, item, person);
            }
            for (var action : item.opens() ? actions.of(item) : List.<ConferenceAction>of()) {
                if (action.open()
                        && (person != null || action.organisation().equals(event.organisation()))
                        && actions.nobodyDoes(item, action)) {
                    var those = recipients.runners(item.id(), item.forum());
                    var text = text(action.ref(), item.ref());
                    if (action.immediate()) {
                        notices.remind(system, those, text, action.path(), null);
                    } else {
                        notices.tell(system, those, text, action.path());
                    }
                }
            }
            return true;
        });
    }
}
