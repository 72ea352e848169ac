package waymark.conferences.items;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.conferences.forums.Forum;
import waymark.directory.DateText;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.notices.NoticeApi;

/// Tells people of items, by reference alone, and takes back what somebody was told who is kept away later.
@Component
class ItemNotifier {

    private final NoticeApi notices;
    private final ItemRecipients recipients;
    private final PeopleApi people;

    ItemNotifier(NoticeApi notices, ItemRecipients recipients, PeopleApi people) {
        this.notices = notices;
        this.recipients = recipients;
        this.people = people;
    }

    /// Tells those who decide on a referral, or where nobody can, those who name people for forums.
    ///
    /// @return false where nobody can decide on it
    boolean referred(Actor.Person actor, Forum forum, UUID item, Ref ref, LocalDate due) {
        var deciders = recipients.deciders(item, forum.code());
        if (deciders.isEmpty()) {
            nobody(actor, forum);
            return false;
        }
        tell(
                actor,
                deciders,
                "The referral %s to %s is to be decided by %s".formatted(ref, forum.name(), DateText.day(due)),
                "/conferences/items/" + ref);
        return true;
    }

    private void nobody(Actor.Person actor, Forum forum) {
        notices.tell(
                actor,
                recipients.naming(),
                "Nobody can open one of the items of %s: name somebody for it".formatted(forum.name()),
                forum.path());
    }

    void decided(Actor.Person actor, Forum forum, Item item, String what) {
        notices.done(item.ref());
        tell(
                actor,
                recipients.referrer(item),
                "The referral %s was %s by %s".formatted(item.ref(), what, forum.name()),
                item.path());
    }

    /// Tells those who go to conferences for the agencies that they are round the table.
    void invited(Actor.Person actor, Forum forum, Item item, Collection<String> organisations) {
        tell(
                actor,
                item,
                organisations,
                "Your organisation is round the table for %s at %s".formatted(item.ref(), forum.name()));
    }

    /// Tells them that the item is not heard on a day whose agenda they have.
    void putOff(Actor.Person actor, Forum forum, Item item, LocalDate day, Collection<String> organisations) {
        tell(
                actor,
                item,
                organisations,
                "%s is not heard by %s on %s: it waits for another day"
                        .formatted(item.ref(), forum.name(), DateText.day(day)));
    }

    private void tell(Actor.Person actor, Item item, Collection<String> organisations, String text) {
        var those = recipients.members(organisations);
        those.remove(actor.id());
        notices.tell(actor, recipients.of(item.id(), those), text, item.path());
    }

    /// Tells the others who run the forum that somebody keeps away, or where there is nobody, those who name
    /// people for forums.
    void keepsAway(Actor.Person actor, Forum forum, Item item) {
        var deciders = recipients.deciders(item.id(), forum.code());
        if (deciders.isEmpty()) {
            nobody(actor, forum);
        }
        tell(
                actor,
                deciders,
                "Somebody has an interest of their own in %s and does not see it any more".formatted(item.ref()),
                item.path() + "/agencies");
    }

    /// Tells each agency how many of its items are on the agenda of the day.
    ///
    /// @param only the one person who is told; null where all are
    void agenda(
            Actor actor,
            Forum forum,
            Ref meeting,
            LocalDate day,
            Collection<String> organisations,
            @Nullable UUID only) {
        var told = recipients.members(organisations);
        told.remove(actor.id());
        told.keySet().removeIf(person -> only != null && !person.equals(only));
        instead(
                actor,
                meeting,
                told,
                items -> "The agenda of %s on %s: %s for your organisation"
                        .formatted(forum.name(), DateText.day(day), items == 1 ? "1 item" : items + " items"));
    }

    /// Tells agencies that have items on the day that it does not take place, instead of its agenda.
    void cancelled(Actor actor, Forum forum, Ref meeting, LocalDate day, Collection<String> organisations) {
        var told = recipients.members(organisations);
        told.remove(actor.id());
        instead(
                actor,
                meeting,
                told,
                items -> "%s does not meet on %s: %s of your organisation %s for another day"
                        .formatted(
                                forum.name(),
                                DateText.day(day),
                                items == 1 ? "1 item" : items + " items",
                                items == 1 ? "waits" : "wait"));
    }

    /// Tells people of a day by the number of their items, in place of what they were told of it before. Those with the
    /// same number are told at once.
    private void instead(Actor actor, Ref meeting, Map<UUID, String> people, IntFunction<String> text) {
        var counts = recipients.onDay(meeting, people);
        notices.withdraw(dayPath(meeting), counts.keySet());
        counts.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .forEach((items, those) -> notices.tell(actor, those, text.apply(items), dayPath(meeting)));
    }

    /// Takes back what the agency was told of the item, and of days on which it is listed.
    void withdraw(Actor actor, Item item, String organisation, Collection<Ref> days) {
        var those =
                new LinkedHashSet<>(recipients.members(List.of(organisation)).keySet());
        people.of(actor, organisation).stream().map(PersonSummary::id).forEach(those::add);
        withdraw(item, those, days);
    }

    /// The same for some people.
    void withdraw(Item item, Collection<UUID> those, Collection<Ref> days) {
        notices.withdraw(item.ref(), those);
        days.forEach(day -> notices.withdraw(dayPath(day), those));
    }

    private static String dayPath(Ref meeting) {
        return "/conferences/days/" + meeting;
    }

    private void tell(Actor.Person actor, Set<UUID> whom, String text, String path) {
        whom.remove(actor.id());
        notices.tell(actor, whom, text, path);
    }
}
