package waymark.conferences;

import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.conferences.ConferenceFixtures.Table;
import waymark.conferences.actions.ConferenceActionFixtures;
import waymark.conferences.closing.ClosingFixtures;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// What stands behind the routes after a meeting: items that somebody runs and that the council of Hull is round
/// the table for, and those of others.
@Component
public class AfterRoutes {

    private final ConferenceFixtures conferences;
    private final ConferenceAfterFixtures after;
    private final ConferenceActionFixtures actions;
    private final ClosingFixtures closings;

    AfterRoutes(
            ConferenceFixtures conferences,
            ConferenceAfterFixtures after,
            ConferenceActionFixtures actions,
            ClosingFixtures closings) {
        this.conferences = conferences;
        this.after = after;
        this.actions = actions;
        this.closings = closings;
    }

    private Table table(Actor.Person person) {
        var table = after.table("HCC");
        after.named(table.forum().code(), person, "chair");
        return table;
    }

    private Ref item(Table table) {
        return conferences.accepted(table, conferences.caseworker("HUMBERCARE"), "HCC");
    }

    /// An item that the person runs.
    public String item(Actor.Person person) {
        return path(item(table(person)));
    }

    /// An item that neither they nor their agency knows of.
    public String itemOfOthers() {
        return path(conferences.accepted(after.table(), conferences.caseworker("HUMBERCARE"), "OPCC"));
    }

    private static String path(Ref item) {
        return "/conferences/items/" + item;
    }

    /// One of an item that the person runs.
    public String action(Actor.Person person) {
        var table = table(person);
        return actions.given(table, item(table), "HCC");
    }

    /// One of others.
    public String actionOfOthers() {
        var table = after.table();
        var item = conferences.accepted(table, conferences.caseworker("HUMBERCARE"), "OPCC");
        return actions.given(table, item, "OPCC");
    }

    /// A closed item whose person is not told yet.
    public String closed(Actor.Person person) {
        var table = table(person);
        var item = conferences.accept(table, conferences.referredPerson(table, conferences.caseworker("HUMBERCARE")));
        after.change("""
                update conferences.item
                   set state = 'CLOSED', closed_on = current_date, outcome = 'MANAGED', person_told = 'NOT_YET', tell_by = current_date
                 where ref = :ref
                """, item.value());
        return path(item);
    }

    /// An item that is offered to a forum of the person, or to one of others.
    public String offered(Actor.Person person, boolean own) {
        var from = after.elsewhere("EAST_RIDING");
        var item = conferences.accepted(from, conferences.caseworker("HUMBERCARE"), "OPCC");
        return closings.offered(from, item, own ? table(person) : after.table());
    }

    /// The path of no offer.
    public static String noOffer() {
        return "/conferences/offers/" + new UUID(0, 7);
    }
}
