package waymark.conferences.figures;

import java.util.List;
import java.util.function.BiFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import waymark.conferences.forums.Forum;
import waymark.conferences.forums.Forums;
import waymark.kernel.CurrentActor;
import waymark.web.figures.CountedPeriod;
import waymark.web.figures.FigureProvider;
import waymark.web.figures.ProvidedFigure;
import waymark.web.figures.Tally;

/// What conferences count for the return of an area. Each item is about a person or the people of a place, so no small
/// number leaves here.
@Component
class ConferenceFigureProvider implements FigureProvider {

    private final ConferenceCounts counts;
    private final Forums forums;
    private final ObjectProvider<ResearchTimes> research;

    ConferenceFigureProvider(ConferenceCounts counts, Forums forums, ObjectProvider<ResearchTimes> research) {
        this.counts = counts;
        this.forums = forums;
        this.research = research;
    }

    @Override
    public List<ProvidedFigure> figures() {
        return List.of(
                new ProvidedFigure(
                        "conference_items_referred",
                        "Items referred to conferences",
                        "People and places that were referred to a conference of the area in the quarter",
                        false,
                        true,
                        (area, period) -> new Tally.Number(items(area, period).size())),
                share(
                        "conference_repeats",
                        "Repeat items of conferences",
                        "Of the items referred in the quarter, those that the conference had heard within its repeat period, or"
                                + " opened again within it",
                        (area, period) -> ConferenceCounts.repeats(items(area, period))),
                share(
                        "conference_decided_in_time",
                        "Referrals to conferences decided in time",
                        "Of the referrals of the quarter whose day has come, those that were accepted or returned within the"
                                + " working days that the conference sets",
                        (area, period) -> ConferenceCounts.decidedInTime(items(area, period), period.asOf())),
                share(
                        "conference_heard_in_time",
                        "Conference items heard in time",
                        "Of the items referred in the quarter and accepted, those that were heard within 10 working days of the"
                                + " acceptance",
                        (area, period) -> ConferenceCounts.heardInTime(items(area, period), period.asOf())),
                share(
                        "conference_research_in_time",
                        "Research for conferences in time",
                        "Of the returns of agencies due in the quarter, those that came by their day",
                        (area, period) -> {
                            var kept = research.getIfAvailable();
                            return kept == null
                                    ? new Tally.Share(0, 0)
                                    : ConferenceCounts.all(kept.inTime(
                                            CurrentActor.now(), codes(area), period.first(), period.asOf()));
                        }),
                share(
                        "conference_attendance",
                        "Attendance of agencies at conferences",
                        "Of the times that an agency was asked to be there for an item heard in the quarter, those when"
                                + " somebody came",
                        this::attendance),
                share(
                        "conference_actions_in_time",
                        "Actions of conferences done in time",
                        "Of the actions due in the quarter and still needed, those that were done by their day",
                        (area, period) -> ConferenceCounts.all(counts.actionsInTime(
                                CurrentActor.now(),
                                codes(area),
                                period.first(),
                                period.asOf().minusDays(1)))));
    }

    private static ProvidedFigure share(
            String key, String title, String definition, BiFunction<String, CountedPeriod, Tally> counter) {
        return new ProvidedFigure(key, title, definition, true, true, counter::apply);
    }

    private List<ConferenceCounts.Counted> items(String area, CountedPeriod period) {
        return counts.items(CurrentActor.now(), codes(area), period.first(), period.asOf());
    }

    private Tally attendance(String area, CountedPeriod period) {
        long present = 0;
        long all = 0;
        for (var one : counts.attendance(CurrentActor.now(), codes(area), period.first(), period.asOf())) {
            all += one.count();
            present += one.answer().equals("PRESENT") ? one.count() : 0;
        }
        return new Tally.Share(present, all);
    }

    private List<String> codes(String area) {
        return forums.all().stream()
                .filter(forum -> forum.area().equals(area))
                .map(Forum::code)
                .toList();
    }
}
