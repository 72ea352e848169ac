package waymark.conferences.actions;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import waymark.conferences.ConferenceFixtures;
import waymark.conferences.ConferenceFixtures.Table;
import waymark.conferences.items.InvitedAgencies;
import waymark.conferences.items.Items;
import waymark.kernel.Ref;

/// Actions that a chair gave.
@Component
public class ConferenceActionFixtures {

    private final ConferenceFixtures conferences;
    private final ConferenceActions actions;
    private final Items items;
    private final InvitedAgencies invitations;

    ConferenceActionFixtures(
            ConferenceFixtures conferences, ConferenceActions actions, Items items, InvitedAgencies invitations) {
        this.conferences = conferences;
        this.actions = actions;
        this.items = items;
        this.invitations = invitations;
    }

    /// Gives an immediate action to an agency round the table; its day was yesterday.
    ///
    /// @return its path
    public String given(Table table, Ref item, String agency) {
        var path = new StringBuilder();
        conferences.asChair(
                table,
                it -> path.append(ConferenceAction.path(
                        item,
                        actions.give(
                                table.chair(),
                                it,
                                new NewAction(
                                        invitations.of(it).stream()
                                                .filter(one ->
                                                        one.organisation().equals(agency))
                                                .findFirst()
                                                .orElseThrow(),
                                        null,
                                        "See that the door is locked",
                                        LocalDate.now().minusDays(1),
                                        null)))),
                item);
        return path.toString();
    }
}
