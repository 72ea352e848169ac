package waymark.guides.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import waymark.guides.reading.Guide;
import waymark.kernel.Actor;
import waymark.web.Link;

/// One step of the tour.
///
/// @param sentences one paragraph each
/// @param tries a page to open beside the tour, null where none
record TourStep(
        String title, List<String> sentences, @Nullable Link tries) {

    /// The steps for this person: the same for everybody but the one about their own work.
    ///
    /// @param starts the first pages of their roles
    static List<TourStep> of(Actor.Person person, List<Guide> starts) {
        var steps = new ArrayList<TourStep>();
        steps.add(new TourStep(
                "Home shows what needs you",
                List.of(
                        "Home lists your tasks, the most urgent first, with the day by which each is due. Press a task to do it. When nothing is left, the page says so.",
                        "At the top of every page, Notices holds what you were told. The search beside it finds people, organisations, pages and guides; a slip of spelling does not matter."),
                new Link("Open home", "/")));
        steps.add(new TourStep(
                "Contacts and Directory say whom to call",
                List.of(
                        "Contacts shows who answers at this moment, by area and by what it is about. Directory has every organisation, person and group of the partnership.",
                        "Both are in the row at the top, under Guidance and contacts. If something there is wrong, you can say so on its page."),
                new Link("Open Contacts", "/contacts")));
        steps.add(new TourStep(
                "If you meet somebody who may be exploited",
                List.of(
                        "Is somebody in danger now? Call 999 first.",
                        "“What do I do now?” asks a few questions and tells you the next step. If your organisation cannot refer a person itself, hand the concern over to one that can. You still have it until they accept."),
                new Link("Open What do I do now?", "/walk")));
        steps.add(work(person, starts));
        steps.add(new TourStep(
                "Help, and leaving",
                List.of(
                        "Help, at the top, opens the guide for the page that you are on, or all guides. You can open this tour again from there.",
                        "You are signed out when you do nothing for 15 minutes; what you typed is kept for the day. If others use the same computer, press Sign out yourself."),
                new Link("Open the guides", "/guides")));
        return steps;
    }

    private static TourStep work(Actor.Person person, List<Guide> starts) {
        var titles = person.grants().stream()
                .filter(grant -> !grant.role().equals("member"))
                .map(grant -> grant.title().toLowerCase(Locale.UK))
                .distinct()
                .toList();
        var own = starts.isEmpty() ? null : starts.getFirst();
        return new TourStep(
                "Your own work",
                List.of(
                        titles.isEmpty()
                                ? "Everybody reads the directory, the guidance, the plan and the board packs, and updates the actions that name them."
                                : "Your roles here are: " + String.join(", ", titles)
                                        + ". A role decides what you see and what you may do.",
                        "There is a page for your first week: what to do first, and how to do what you do most."),
                own == null ? null : new Link("Open “" + own.title() + "”", own.path()));
    }
}
