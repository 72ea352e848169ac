package waymark.training.champions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// Champions entered from elsewhere, with the days on which things were: by the same rules as on the pages.
@Component
public class ChampionEntry {

    private final Champions champions;
    private final ChampionActivities activities;
    private final ChampionStories stories;
    private final ChampionSettingRows settings;

    ChampionEntry(
            Champions champions, ChampionActivities activities, ChampionStories stories, ChampionSettingRows settings) {
        this.champions = champions;
        this.activities = activities;
        this.stories = stories;
        this.settings = settings;
    }

    /// Somebody is proposed for a term that begins on the day.
    ///
    /// @param service code of the service
    /// @param areas codes of where they serve
    public Ref propose(
            Actor actor, PersonSummary person, String service, List<String> areas, String about, LocalDate on) {
        var given = new Champion.Given(
                person.id(),
                person.name(),
                person.organisation(),
                ChampionKind.STAFF,
                service,
                areas,
                about,
                on,
                settings.on(actor, on).termFrom(on),
                null,
                null,
                "");
        return champions.propose(actor, agreed(Champion.propose(given, actor, false)), null, on);
    }

    /// The organisation agreed.
    ///
    /// @param how who of it, and how
    public void agree(Actor actor, Ref ref, String how, LocalDate on) {
        if (champions.get(actor, ref) instanceof Champion.Proposed it) {
            champions.save(actor, it.header().version(), agreed(it.agree(actor, how, on)));
        }
    }

    /// They did something.
    ///
    /// @param kind as the log calls it: `trained`
    public void log(Actor actor, Ref ref, String kind, LocalDate on, String about) {
        activities.log(actor, ref, ActivityKind.valueOf(kind.toUpperCase(Locale.ROOT)), on, about);
    }

    /// They share what worked.
    public void share(Actor actor, Ref ref, String title, String words) {
        stories.offer(actor, ref, title, words);
    }

    /// It ended, with thanks.
    public void end(Actor actor, Ref ref, String why, String thanks, LocalDate on) {
        var it = champions.get(actor, ref);
        champions.save(actor, it.header().version(), agreed(it.end(actor, why, thanks, on)));
    }

    private static <T> T agreed(Ruling<T> ruling) {
        return switch (ruling) {
            case Ruling.Agreed<T>(var event) -> event;
            case Ruling.Refused<T>(var problems) -> throw new InvariantViolation(problems.toString());
        };
    }
}
